import { countWords } from '../shared/count-words.ts';
import type { OverviewSection } from './overview-section.ts';
import { tellTags, type TagsTold } from './tell-tags.ts';

/** What moderators tagged answers with: the same trouble in several places. */
export function tellIssues(told: TagsTold): OverviewSection {
  return tellTags(told, {
    id: 'issues',
    counted: `Counted: the tags moderators gave to answers in ${countWords(told.agencies, 'return')}, but for barriers to working together. An answer may have several.`,
    leftOut: (left) => countWords(left, 'issue'),
    none: 'No answer has an issue tagged. Moderators tag issues while they moderate.',
    noneToTell: 'No issue was found in five agencies or more.',
    first: 'is tagged most often',
    chart: 'Issues by how many agencies have them',
    table: 'Issues that moderators tagged, the most frequent first',
    column: 'Issue',
  });
}
