import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/domain/language.ts';
import { createLayoutReader, type Layout } from '../../../src/ingest/article/page-layout.ts';
import { knowledge } from './knowledge.ts';

const layoutReader = createLayoutReader(knowledge);
const readLayout = (text: string, language: Language = 'ar') => layoutReader(text, language);
const SHARED = join(import.meta.dirname, '../../../../shared/articles');

const blocksOf = (text: string, { blocks }: Layout) => blocks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

const TITLE = 'مصر وقطر تعلنان استئناف المحادثات في القاهرة';
const FIRST =
  'أعلنت مصر وقطر، اليوم الأحد، استئناف المحادثات غير المباشرة في القاهرة بعد توقف دام أسبوعين، وفق بيان مشترك نشرته وزارتا الخارجية في البلدين.';
const SECOND = 'وقال متحدث باسم الخارجية القطرية إن الوفود ستصل مساء غد، وإن جدول الأعمال يشمل تبادل الأسرى وفتح المعابر وضمانات التنفيذ.';
const THIRD = 'في المقابل، نفى مسؤول مطلع وجود أي مقترح جديد.';

describe('a scraped page', () => {
  const page = [
    'الرئيسية | أخبار | اقتصاد | رياضة',
    'بث مباشر',
    '14 سبتمبر 2025',
    'القاهرة 31°',
    'الرئيسية > أخبار > عربي',
    TITLE,
    'بقلم: هيئة التحرير',
    'نشر في: 13/09/2025 - 09:15 م',
    'آخر تحديث: 14/09/2025 - 10:00 ص',
    '1204 مشاهدات',
    'مدة القراءة: 3 دقائق',
    'شارك عبر واتساب',
    'صورة أرشيفية',
    FIRST,
    'اقرأ أيضًا',
    'ارتفاع أسعار النفط بعد قرار المنتجين',
    'ماذا قالت الصحف هذا الصباح؟',
    SECOND,
    'إعلان',
    'نفي رسمي',
    THIRD,
    TITLE,
    '#مصر #قطر',
    'الأكثر قراءة',
    'حادث سير على الطريق الصحراوي',
    'التعليقات',
    'زائر: هذا تعليق طويل من قارئ لا علاقة له بنص المقال، ويقول فيه إن حماس وإسرائيل اتفقتا على كل شيء منذ وقت طويل جدا.',
    'جميع الحقوق محفوظة © 2025',
  ].join('\n');

  test('title, time and body come out, and nothing of the page', () => {
    const layout = readLayout(page);
    expect(layout.title).toBe(TITLE);
    expect(layout.publishedAt).toBe('2025-09-13T21:15:00');
    expect(blocksOf(page, layout)).toEqual([
      `TITLE ${TITLE}`,
      `PARAGRAPH ${FIRST}`,
      `PARAGRAPH ${SECOND}`,
      'HEADING نفي رسمي',
      `PARAGRAPH ${THIRD}`,
    ]);
  });

  test('line ends of other systems and no-break spaces change nothing but offsets', () => {
    const other = page.replaceAll('\n', '\r\n\u00a0\r\n').replaceAll('31°', '31\u00a0℃');
    const layout = readLayout(other);
    expect(blocksOf(other, layout)).toEqual(blocksOf(page, readLayout(page)));
    expect(layout.publishedAt).toBe('2025-09-13T21:15:00');
  });
});

test('an English page: the time with a clock beats the day of the visit', () => {
  const text = [
    'Home',
    'World',
    'August 20, 2025',
    'Israel says it will answer mediators by Friday',
    'By Jane Doe',
    'August 18, 2025 at 7:05 PM GMT',
    '5 min read',
    'Israel will give mediators its answer to the latest ceasefire proposal by Friday, an official said on Monday.',
    'Pressure on both sides',
    'Egypt and Qatar have pressed both sides to accept the plan, which calls for a truce of 60 days.',
    'Related articles',
    'Oil prices climb as traders wait',
    'Follow us on Facebook',
  ].join('\n');
  const layout = readLayout(text, 'en');
  expect(layout.title).toBe('Israel says it will answer mediators by Friday');
  expect(layout.publishedAt).toBe('2025-08-18T19:05:00Z');
  expect(layout.blocks.map(({ kind }) => kind)).toEqual(['TITLE', 'PARAGRAPH', 'HEADING', 'PARAGRAPH']);
});

describe('a clean text', () => {
  test('a short first line before paragraphs is the title', () => {
    const text = `${TITLE}\n\n${FIRST}\n\n${THIRD}`;
    expect(readLayout(text)).toMatchObject({ title: TITLE, publishedAt: null });
    expect(blocksOf(text, readLayout(text))).toEqual([`TITLE ${TITLE}`, `PARAGRAPH ${FIRST}`, `PARAGRAPH ${THIRD}`]);
  });

  test.each([THIRD, 'التقى الوزير نظيره', 'Hamas rejects the plan', 'تعبيرية', `  ${FIRST}  `])('one line has no title: %s', (text) => {
    const layout = readLayout(text);
    expect(layout.title).toBeNull();
    expect(blocksOf(text, layout)).toEqual([`PARAGRAPH ${text.trim()}`]);
  });

  test('a text of paragraphs alone has no title and loses nothing', () => {
    const text = `${FIRST}\n${THIRD}\nانتهى اللقاء دون اتفاق`;
    expect(blocksOf(text, readLayout(text))).toEqual([`PARAGRAPH ${FIRST}`, `PARAGRAPH ${THIRD}`, 'PARAGRAPH انتهى اللقاء دون اتفاق']);
  });

  test('a list between paragraphs is read, not taken for headings', () => {
    const text = `${FIRST}\nمصر\nقطر\nتركيا\n${THIRD}`;
    expect(readLayout(text).blocks.map(({ kind }) => kind)).toEqual(['PARAGRAPH', 'PARAGRAPH', 'PARAGRAPH', 'PARAGRAPH', 'PARAGRAPH']);
  });

  test('lines wrapped at a column are one paragraph', () => {
    const text = [
      'Israel will answer mediators by Friday',
      '',
      'Israel will give mediators its answer to the latest ceasefire',
      'proposal by Friday, an official said on Monday, and added that',
      'the cabinet had not yet met to discuss the terms of the plan.',
      '',
      'Egypt and Qatar have pressed both sides to accept the plan,',
      'which calls for a truce of sixty days and the release of',
      'captives in stages.',
    ].join('\n');
    expect(readLayout(text, 'en').blocks.map(({ kind, start, end }) => [kind, text.slice(start, end).split('\n').length])).toEqual([
      ['TITLE', 1],
      ['PARAGRAPH', 3],
      ['PARAGRAPH', 3],
    ]);
  });
});

test('blocks are in order, do not overlap, and are trimmed, for any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(TITLE, FIRST, '\n', '\r\n', '\u2028', '- ', '3 مايو 2025', 'إعلان', '\u200f'),
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        let end = 0;
        for (const block of readLayout(text).blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeGreaterThan(block.start);
          expect(text.slice(block.start, block.end)).toMatch(/^\S(?:.*\S)?$/su);
          end = block.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});

test.skipIf(!existsSync(SHARED))('the page of 11 May 2025', () => {
  const text = readFileSync(join(SHARED, '2025-05-11-hamas-us-direct-talks.ar.txt'), 'utf8');
  const layout = readLayout(text);
  expect(layout.title).toBe('حماس تُجري مفاوضات مباشرة ومتقدمة مع الإدارة الأميركية لوقف إطلاق النار في غزة');
  expect(layout.publishedAt).toBe('2025-05-11T16:43:30');
  const read = blocksOf(text, layout);
  expect(read.filter((block) => block.startsWith('HEADING'))).toEqual([
    'HEADING مفاوضات مباشرة وتطور نوعي',
    'HEADING قناة الجزيرة: المحادثات جارية منذ أيام',
    'HEADING ضغط دولي متصاعد لوقف الحرب',
    'HEADING تحوّل استراتيجي في تعاطي واشنطن مع حماس',
    'HEADING واشنطن تعيد رسم قواعد الاشتباك السياسي',
    'HEADING ويتكوف يتباحث مع إسرائيل وقطر ومصر... وعبرهم مع حماس',
  ]);
  expect(read.filter((block) => block.startsWith('PARAGRAPH'))).toHaveLength(9);
  expect(read.filter((block) => block.startsWith('TITLE'))).toHaveLength(1);
  expect(read.join('\n')).not.toMatch(/تركيا|423|الحافظة|تعبيرية|أغسطس|4:43/);
});

test.skipIf(!existsSync(SHARED))('clean news texts keep nearly all they say', () => {
  const articles = readFileSync(join(SHARED, 'arabic-news-2018.jsonl'), 'utf8').trim().split('\n');
  let kept = 0;
  let all = 0;
  for (const line of articles) {
    const { text } = JSON.parse(line) as { text: string };
    const { blocks } = readLayout(text, 'ar');
    expect(blocks.length).toBeGreaterThan(0);
    kept += blocks.reduce((sum, { start, end }) => sum + end - start, 0);
    all += text.replace(/\s*\n\s*/g, '').length;
  }
  expect(kept / all).toBeGreaterThan(0.99);
});
