import { expect, test } from 'vitest';
import { eventLines } from './coding.ts';

test('Arabic copied out of PDF is read as the same text in plain letters', () => {
  const plain = 'التقى وزير الخارجية المصري وفدا من حركة حماس في القاهرة، واتهمت الحركة إسرائيل بعرقلة المفاوضات.';
  const shapes = 'ﺍﻟﺘﻘﻰ ﻭﺯﻳﺮ ﺍﻟﺨﺎﺭﺟﻴﺔ ﺍﻟﻤﺼﺮﻱ ﻭﻓﺪﺍ ﻣﻦ ﺣﺮﻛﺔ ﺣﻤﺎﺱ ﻓﻲ ﺍﻟﻘﺎﻫﺮﺓ، ﻭﺍﺗﻬﻤﺖ ﺍﻟﺤﺮﻛﺔ ﺇﺳﺮﺍﺋﻴﻞ ﺑﻌﺮﻗﻠﺔ ﺍﻟﻤﻔﺎﻭﺿﺎﺕ.';
  const about = { language: 'ar', publishedAt: '2025-05-12T12:00:00Z' } as const;
  expect(eventLines(shapes, about)).toEqual(eventLines(plain, about));
  expect(eventLines(plain, about)).not.toEqual([]);
});
