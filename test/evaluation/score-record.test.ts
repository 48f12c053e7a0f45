import { describe, expect, test } from 'vitest';
import { scoreRecord } from '../../evaluation/score-record.ts';
import { evidence, goldEvent, goldRecord, reading } from './gold-reading.ts';

const one = { right: 1, predicted: 1, gold: 1 };
const none = { right: 0, predicted: 0, gold: 0 };

describe('events', () => {
  test('an event read as the gold has it is right in every measure', () => {
    const { tallies, judgements, misses } = scoreRecord(goldRecord([goldEvent()]), reading([evidence()]));
    expect(tallies).toMatchObject({ 'event type': one, modality: one, attribution: one, date: one, 'whole event': one });
    expect(tallies.initiator).toEqual({ right: 2, predicted: 2, gold: 2 });
    expect([tallies.recipient, tallies.mediator, tallies['marked modality']]).toEqual([none, none, none]);
    expect(judgements).toEqual([{ evidence: 'e', confidence: 0.9, right: true }]);
    expect(misses.filter((miss) => !miss.includes('actor'))).toEqual([]);
  });

  test('another type is a miss and an error, and its sides are not compared', () => {
    const { tallies, judgements } = scoreRecord(goldRecord([goldEvent()]), reading([evidence({ type: 'ASSAULT' })]));
    expect(tallies['event type']).toEqual({ right: 0, predicted: 1, gold: 1 });
    expect(tallies.initiator).toEqual(none);
    expect(judgements).toEqual([{ evidence: 'e', confidence: 0.9, right: false }]);
  });

  test('a second allowed type is right', () => {
    const { tallies } = scoreRecord(goldRecord([goldEvent({ alsoType: 'AGREE' })]), reading([evidence({ type: 'AGREE' })]));
    expect(tallies['event type']).toEqual(one);
  });

  test('an optional event is neither missed when absent nor wrong when present, and takes only what is left', () => {
    const optional = goldEvent({ optional: true });
    expect(scoreRecord(goldRecord([optional]), reading([])).tallies['event type']).toEqual(none);
    expect(scoreRecord(goldRecord([optional]), reading([evidence()])).tallies['event type']).toEqual(none);
    const both = scoreRecord(goldRecord([optional, goldEvent()]), reading([evidence()]));
    expect(both.tallies['event type']).toEqual(one);
  });

  test('of two events of one type each gold event gets the one whose sides agree', () => {
    const swapped = goldEvent({ initiators: ['Israel'], recipients: ['Hamas'] });
    const { tallies } = scoreRecord(
      goldRecord([swapped, goldEvent({ initiators: ['Hamas'], recipients: ['Israel'] })]),
      reading([
        evidence({ initiators: ['hamas'], recipients: ['israel'] }),
        evidence({ initiators: ['israel'], recipients: ['hamas'], trigger: { start: 17, end: 21 } }),
      ]),
    );
    expect(tallies['whole event']).toEqual({ right: 2, predicted: 2, gold: 2 });
  });

  test('an event of another sentence is not the same event', () => {
    const { tallies } = scoreRecord(goldRecord([goldEvent({ sentence: { start: 53, end: 86 } })]), reading([evidence()]));
    expect(tallies['event type']).toEqual({ right: 0, predicted: 1, gold: 1 });
  });

  test('the same coding twice in one sentence counts once', () => {
    const { tallies } = scoreRecord(goldRecord([goldEvent()]), reading([evidence(), evidence({ trigger: { start: 17, end: 21 } })]));
    expect(tallies['event type']).toEqual(one);
  });
});

describe('parts of an event', () => {
  test('a missing and a wrong participant lower recall and precision', () => {
    const { tallies, misses } = scoreRecord(goldRecord([goldEvent()]), reading([evidence({ initiators: ['hamas', 'reuters'] })]));
    expect(tallies.initiator).toEqual({ right: 1, predicted: 2, gold: 2 });
    expect(tallies['whole event']).toEqual({ right: 0, predicted: 1, gold: 1 });
    expect(misses).toContainEqual(expect.stringContaining('the gold has [Hamas, Israel]'));
  });

  test('an optional participant counts neither way', () => {
    const gold = goldEvent({ initiators: ['Hamas'], optionalParticipants: ['Israel'] });
    expect(scoreRecord(goldRecord([gold]), reading([evidence()])).tallies.initiator).toEqual(one);
    expect(scoreRecord(goldRecord([gold]), reading([evidence({ initiators: ['hamas'] })])).tallies.initiator).toEqual(one);
  });

  test('plain assertions do not count as marked modality', () => {
    const negated = goldRecord([goldEvent({ modality: 'NEGATED' })]);
    const wrong = scoreRecord(negated, reading([evidence()])).tallies;
    expect(wrong.modality).toEqual({ right: 0, predicted: 1, gold: 1 });
    expect(wrong['marked modality']).toEqual({ right: 0, predicted: 0, gold: 1 });
    expect(scoreRecord(negated, reading([evidence({ modality: 'NEGATED' })])).tallies['marked modality']).toEqual(one);
    expect(scoreRecord(negated, reading([evidence({ modality: 'FUTURE' })])).tallies['marked modality']).toEqual({ ...one, right: 0 });
  });

  test.each([
    ['2025-07-07', '2025-07-07', 1],
    ['2025-07-06', '2025-07-07', 1],
    ['2025-07-05', '2025-07-07', 0],
    ['2025-07-08', '2025-07-08', 0],
  ])('a date %s to %s against 7 July scores %d', (from, to, right) => {
    const { tallies } = scoreRecord(goldRecord([goldEvent()]), reading([evidence({ date: { from, to, precision: 'RANGE' } })]));
    expect(tallies.date).toEqual({ right, predicted: 1, gold: 1 });
  });

  test('a gold event without a date is not asked for one', () => {
    const { tallies } = scoreRecord(goldRecord([goldEvent({ date: null })]), reading([evidence()]));
    expect(tallies.date).toEqual(none);
  });
});

describe('actors', () => {
  const hamas = { text: 'Hamas', id: 'hamas', country: 'PSE' };
  const official = { text: 'Palestinian official', id: null, country: 'PSE' };
  const actorsOf = (...mentioned: [string, string][]) =>
    scoreRecord(goldRecord([], [hamas, official]), reading([], mentioned)).tallies.actors;

  test('the id decides where the gold has one, the words elsewhere', () => {
    expect(actorsOf(['hamas', 'Hamas'], ['official.palestine', 'A Palestinian official'])).toEqual({ right: 2, predicted: 2, gold: 2 });
    expect(actorsOf(['israel', 'Hamas'])).toEqual({ right: 0, predicted: 1, gold: 2 });
  });

  test('a mention of a part of the words is another actor', () => {
    expect(actorsOf(['official.palestine', 'Palestinian'])).toEqual({ right: 0, predicted: 1, gold: 2 });
  });

  test('another country is another actor', () => {
    expect(actorsOf(['israel', 'Palestinian official'])).toEqual({ right: 0, predicted: 1, gold: 2 });
  });

  test('an actor mentioned twice counts once, an optional one not at all', () => {
    expect(actorsOf(['hamas', 'Hamas'], ['hamas', 'Hamas'])).toEqual({ right: 1, predicted: 1, gold: 2 });
    const record = goldRecord([], [{ ...hamas, optional: true }]);
    expect(scoreRecord(record, reading([], [['hamas', 'Hamas']])).tallies.actors).toEqual(none);
  });
});
