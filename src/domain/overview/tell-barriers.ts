import { countWords } from '../shared/count-words.ts';
import type { OverviewSection } from './overview-section.ts';
import { tellTags, type TagsTold } from './tell-tags.ts';

/** What stands in the way of working together, as moderators named it while they read. */
export function tellBarriers(told: TagsTold): OverviewSection {
  return tellTags(told, {
    id: 'barriers',
    counted: `Counted: the barriers moderators named beside answers in ${countWords(told.agencies, 'return')}. No question asks agencies for them. An answer may have several.`,
    leftOut: (left) => countWords(left, 'barrier'),
    none: 'No barrier is named yet. Moderators name them while they moderate, below the issue tags.',
    noneToTell: 'No barrier was found in five agencies or more.',
    first: 'is named most often',
    chart: 'Barriers by how many agencies have them',
    table: 'Barriers that moderators named, the most frequent first',
    column: 'Barrier',
  });
}
