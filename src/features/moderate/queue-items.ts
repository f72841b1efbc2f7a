import type { AgencyToken } from '../../domain/collection/agency.ts';
import type { EarlierDecision } from '../../domain/moderation/meet-earlier.ts';
import type { MetReply } from '../../domain/moderation/meet-replies.ts';
import type { Cell, CountedAgency } from '../../domain/picture/count-in.ts';
import { groupBy } from '../../domain/picture/group-by.ts';
import { STANDARD_IDS } from '../../domain/template/standard.ts';
import {
  formatPlace,
  type Question,
  type QuestionId,
  type Template,
} from '../../domain/template/template.ts';

/** One answer to decide on. */
export type QueueItem = {
  readonly agency: CountedAgency;
  readonly cell: Cell;
  readonly template: Template;
  readonly question: Question;
  readonly standardTitle: string;
  /** Place in the agency's own questions, shown to people. */
  readonly place: string;
  /** What was decided of the agency's earlier returns, the latest first. */
  readonly earlier: readonly EarlierDecision[];
  /** What the agency answers to what it was told, the latest feedback first. */
  readonly replies: readonly MetReply[];
};

/** How the queue is gone through. */
export type Lens = 'question' | 'agency';

export function toLens(text: string | null): Lens {
  return text === 'agency' ? 'agency' : 'question';
}

type EarlierByAgency = ReadonlyMap<
  AgencyToken,
  ReadonlyMap<QuestionId, readonly EarlierDecision[]>
>;

/** Agency by agency, each in the order of its questions. */
export function listItems(
  counted: readonly CountedAgency[],
  templateByHash: ReadonlyMap<string, Template>,
  earlier: EarlierByAgency,
  replies: ReadonlyMap<AgencyToken, readonly MetReply[]>,
): readonly QueueItem[] {
  const placesByTemplate = new Map<string, ReturnType<typeof mapPlaces>>();
  return counted.flatMap((agency) => {
    const { templateHash } = agency.received;
    const template = templateByHash.get(templateHash);
    if (template === undefined) return [];
    const places = placesByTemplate.get(templateHash) ?? mapPlaces(template);
    placesByTemplate.set(templateHash, places);
    const { token } = agency.agency;
    const met = { own: earlier.get(token), replies: replies.get(token) };
    return listOfAgency({ agency, template, places, ...met });
  });
}

type OfAgency = {
  readonly agency: CountedAgency;
  readonly template: Template;
  readonly places: ReturnType<typeof mapPlaces>;
  readonly own: ReadonlyMap<QuestionId, readonly EarlierDecision[]> | undefined;
  readonly replies: readonly MetReply[] | undefined;
};

const listedBefore = new WeakMap<
  CountedAgency,
  Pick<OfAgency, 'template' | 'own' | 'replies'> & { readonly items: readonly QueueItem[] }
>();

/** A save changes one agency of hundreds: the others' items stay the same objects. */
function listOfAgency(given: OfAgency): readonly QueueItem[] {
  const { agency, template, places, own, replies } = given;
  const before = listedBefore.get(agency);
  const isSame = before?.template === template && before.own === own;
  if (isSame && before.replies === replies) return before.items;
  const answered = groupBy(replies ?? [], ({ reply }) => reply.questionId);
  const items = agency.cells.flatMap((cell): readonly QueueItem[] => {
    const found = places.get(cell.question.id);
    if (found === undefined) return [];
    const { id } = cell.question;
    const met = { earlier: own?.get(id) ?? [], replies: answered.get(id) ?? [] };
    return [{ agency, cell, template, ...met, ...found }];
  });
  listedBefore.set(agency, { template, own, replies, items });
  return items;
}

function mapPlaces(
  template: Template,
): ReadonlyMap<string, Pick<QueueItem, 'question' | 'standardTitle' | 'place'>> {
  return new Map(
    template.standards.flatMap(({ title, questions }, standard) =>
      questions.map((question, place) => [
        question.id,
        { question, standardTitle: title, place: formatPlace(standard + 1, place + 1) },
      ]),
    ),
  );
}

/** The items that belong together under a lens: one question of all agencies, or one agency. */
export type QueueGroup = {
  readonly key: string;
  readonly title: string;
  readonly caption: string;
  readonly items: readonly QueueItem[];
};

const groupedBefore = new WeakMap<readonly QueueItem[], Map<Lens, readonly QueueGroup[]>>();

/** Made once of each list, however often the page is drawn while somebody types. */
export function groupItems(items: readonly QueueItem[], lens: Lens): readonly QueueGroup[] {
  const known = groupedBefore.get(items) ?? new Map<Lens, readonly QueueGroup[]>();
  groupedBefore.set(items, known);
  const groups = known.get(lens) ?? makeGroups(items, lens);
  known.set(lens, groups);
  return groups;
}

function makeGroups(items: readonly QueueItem[], lens: Lens): readonly QueueGroup[] {
  if (lens === 'agency') {
    return [...groupBy(items, ({ agency }) => agency.agency.token)].map(([key, own]) => ({
      key,
      title: own[0]?.agency.agency.name ?? '',
      caption: own[0]?.agency.received.kindName ?? '',
      items: own,
    }));
  }
  const groups = [...groupBy(items, ({ question }) => question.id)].map(([key, own]) => ({
    key,
    title: own[0]?.question.title ?? '',
    caption: own[0]?.standardTitle ?? '',
    items: own,
  }));
  // Within a standard in the order in which the agencies' questions bring them.
  return groups.toSorted((a, b) => standardPlace(a) - standardPlace(b));
}

function standardPlace({ items }: QueueGroup): number {
  const id = items[0]?.cell.question.standard;
  return STANDARD_IDS.findIndex((one) => one === id);
}

/** Whether somebody still has to decide. A challenge waits for the agency, and not for us. */
export function isLeft({ cell }: QueueItem): boolean {
  const { kind } = cell.decision;
  return kind === 'undecided' || kind === 'unfinished' || kind === 'clash';
}

/** The next that is left after this one, beginning again at the top; none when this is the last. */
export function findNext(
  items: readonly QueueItem[],
  lens: Lens,
  current: QueueItem,
): QueueItem | undefined {
  const inOrder = groupItems(items, lens).flatMap((group) => group.items);
  const place = inOrder.findIndex((one) => isSameItem(one, current));
  const after = [...inOrder.slice(place + 1), ...inOrder.slice(0, Math.max(0, place))];
  return after.find(isLeft);
}

export function isSameItem(one: QueueItem, other: QueueItem): boolean {
  return (
    one.agency.agency.token === other.agency.agency.token && one.question.id === other.question.id
  );
}

export function addressOf(roundId: string, item: QueueItem, lens: Lens): string {
  const question = encodeURIComponent(item.question.id);
  return `/rounds/${roundId}/moderate/${item.agency.agency.token}/${question}?by=${lens}`;
}
