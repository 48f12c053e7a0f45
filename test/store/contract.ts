import { describe } from 'vitest';
import { conclusions } from './contract/conclusions.ts';
import { filters } from './contract/filters.ts';
import { lists } from './contract/lists.ts';
import { moving } from './contract/moving.ts';
import type { Open } from './contract/open-graph.ts';
import { orderProperty } from './contract/order-property.ts';
import { relations } from './contract/relations.ts';
import { reports } from './contract/reports.ts';
import { rereading } from './contract/rereading.ts';
import { search } from './contract/search.ts';
import { timelines } from './contract/timelines.ts';
import { writing } from './contract/writing.ts';

/**
 * What every store promises (see the comments of the port), run against a real engine.
 * `open` gives an empty graph each time it is called; `propertyRuns` is how many random histories the property test tries.
 */
export function storeContract(name: string, open: Open, { propertyRuns = 100 } = {}): void {
  describe(`${name} keeps the store's contract`, () => {
    describe('writing', () => writing(open));
    describe('conclusions', () => conclusions(open));
    describe('relations', () => relations(open));
    describe('reports', () => reports(open));
    describe('lists', () => lists(open));
    describe('filters', () => filters(open));
    describe('search', () => search(open));
    describe('timelines', () => timelines(open));
    describe('moving', () => moving(open));
    describe('reading again', () => rereading(open));
    describe('order and batches', () => orderProperty(open, propertyRuns));
  });
}
