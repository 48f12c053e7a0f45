import type { Judgement } from './score-record.ts';

/** Predicted events whose confidence lies in one tenth of the scale: `from` inclusive, `to` exclusive (1 is in the last). */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean of the confidences, and share of the events that were right in type, both sides and modality. */
  readonly confidence: number;
  readonly right: number;
}

export interface Calibration {
  /** Bins that hold an event, lowest first. */
  readonly bins: readonly CalibrationBin[];
  /** Expected calibration error (Naeini et al. 2015): the distance of confidence and share right, weighted by count; 0 is best. */
  readonly error: number | null;
}

export function calibrate(judgements: readonly Pick<Judgement, 'confidence' | 'right'>[]): Calibration {
  const groups = Map.groupBy(judgements, ({ confidence }) => Math.min(9, Math.floor(confidence * 10)));
  const bins = [...groups]
    .sort(([a], [b]) => a - b)
    .map(
      ([tenth, members]): CalibrationBin => ({
        from: tenth / 10,
        to: (tenth + 1) / 10,
        count: members.length,
        confidence: members.reduce((sum, member) => sum + member.confidence, 0) / members.length,
        right: members.filter((member) => member.right).length / members.length,
      }),
    );
  const distance = bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.confidence - bin.right), 0);
  return { bins, error: judgements.length === 0 ? null : distance / judgements.length };
}
