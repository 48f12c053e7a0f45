import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../..', import.meta.url);

/** Runs the command as a user does and gives it lines on standard input. */
function extract(lines: readonly string[]): Promise<{ output: Record<string, unknown>[]; problems: string; status: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', 'extract'], { cwd: ROOT });
    let output = '';
    let problems = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk) => (problems += chunk));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({
        output: output
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line)),
        problems,
        status,
      }),
    );
    child.stdin.end(`${lines.join('\n')}\n`);
  });
}

const ARABIC = {
  id: 'a1',
  text: 'أجرت حركة "حماس" مفاوضات مع قطر في الدوحة.',
  publishedAt: '2025-07-08T10:00:00+03:00',
  title: 'مفاوضات الدوحة',
};

describe('npm run --silent extract', () => {
  it('reads line and paragraph separators inside a line', async () => {
    const { output, problems } = await extract([
      `{"id":"a1","text":"Egypt condemned Israel.\u2028Iraq did not.\u2029"}`,
      '{"id":"a2","text":"x"}',
    ]);
    expect(problems).toBe('');
    expect(output.map((line) => line['id'])).toEqual(['a1', 'a2']);
  });

  it('writes a line an article, in order, in the form that is promised', async () => {
    const { output, status, problems } = await extract([
      JSON.stringify(ARABIC),
      JSON.stringify({ id: 'a2', text: 'Egypt condemned Israel.', publisher: 'Reuters' }),
    ]);
    expect(problems).toBe('');
    expect(status).toBe(0);
    expect(output.map((line) => line['id'])).toEqual(['a1', 'a2']);
    const [first, second] = output;
    expect(first).toMatchObject({ language: 'ar', title: ARABIC.title, publishedAt: ARABIC.publishedAt, publisher: null });
    expect(first?.['actors']).toContainEqual(
      expect.objectContaining({
        id: 'hamas',
        name: 'حماس',
        kind: 'ARMED_GROUP',
        country: 'PSE',
        sectors: expect.arrayContaining(['REB']),
        wikidata: 'Q38799',
        known: true,
      }),
    );
    const mentions = first?.['mentions'] as { actor: string; text: string; start: number; end: number }[];
    expect(mentions.length).toBeGreaterThan(1);
    for (const mention of mentions) expect(ARABIC.text.slice(mention.start, mention.end)).toBe(mention.text);
    expect(first?.['events']).toContainEqual(
      expect.objectContaining({
        type: 'CONSULT',
        relation: 'NEGOTIATES_WITH',
        cameo: '046',
        modality: 'ASSERTED',
        initiators: ['hamas', 'qatar'],
        recipients: [],
        mediators: [],
        attributedTo: [],
        date: { from: '2025-07-08', to: '2025-07-08', precision: 'DAY' },
        sentence: { start: 0, end: ARABIC.text.length },
        score: 2.5,
        confidence: expect.any(Number),
      }),
    );
    expect(second).toMatchObject({ language: 'en', publishedAt: null, publisher: 'Reuters' });
    expect(second?.['events']).toContainEqual(
      expect.objectContaining({ type: 'ACCUSE', initiators: ['egypt'], recipients: ['israel'], date: null }),
    );
  });

  it('tells bad lines by number on standard error and goes on', async () => {
    const { output, status, problems } = await extract([
      '{"id":"b1"',
      JSON.stringify(ARABIC),
      '{"id":"b2","text":""}',
      '',
      '{"id":"b3","text":"x","publishedAt":"yesterday"}',
    ]);
    expect(output.map((line) => line['id'])).toEqual(['a1']);
    expect(status).toBe(1);
    expect(problems).toMatch(/^line 1: not JSON/m);
    expect(problems).toMatch(/^line 3: text: /m);
    expect(problems).toMatch(/^line 5: publishedAt: /m);
  });
});
