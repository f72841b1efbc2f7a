import type { ReactElement } from 'react';

import { countWords } from '../../domain/shared/count-words.ts';
import { CopyWords } from '../../components/copy-words.tsx';
import { Details } from '../../components/details.tsx';
import { Tag } from '../../components/tag.tsx';
import type {
  ReadableAudit,
  ReadableDevice,
  ReadableItem,
  ReadableWords,
} from '../../domain/device/read-leniently.ts';
import { formatReadableText, formatReadableWords, nameField } from './format-readable.ts';

/** The audits that can be made out, with their words to read and copy. Nothing can be changed. */
export function ReadableAudits({ device }: { readonly device: ReadableDevice }): ReactElement {
  const { audits, others, unknown } = device;
  return (
    <section aria-labelledby="readable-audits">
      <h2 className="govuk-heading-m" id="readable-audits">
        Read and copy your words
      </h2>
      <p className="govuk-body">
        You can read your audits here, but not change them. Earlier wordings and attached files are
        not shown. {describeUnknown(unknown)}
      </p>
      {audits.length === 0 && !hasWords(others) && (
        <p className="govuk-body">This version can make out no audits in the data.</p>
      )}
      {audits.map((audit, place) => (
        <AuditSection key={place} audit={audit} place={place + 1} />
      ))}
      {hasWords(others) && (
        <>
          <h3 className="govuk-heading-s">
            {audits.length === 0 ? 'Words found on this device' : 'Other words on this device'}
          </h3>
          <p className="govuk-body">
            This version cannot tell which audit these words are part of.
          </p>
          <Words words={others} name="these words" />
        </>
      )}
    </section>
  );
}

function describeUnknown(unknown: number): string {
  if (unknown === 0) return '';
  const things = unknown === 1 ? '1 thing' : `${unknown} things`;
  return `The newer version has added ${things} that this version cannot show. Nothing of that is lost: it is on this device, and in the file you save.`;
}

function hasWords({ answers, evidence, actions }: ReadableWords): boolean {
  return answers.length + evidence.length + actions.length > 0;
}

type AuditSectionProps = { readonly audit: ReadableAudit; readonly place: number };

function AuditSection({ audit, place }: AuditSectionProps): ReactElement {
  const name = audit.organisation === '' ? `Audit ${place}` : audit.organisation;
  return (
    <>
      <h3 className="govuk-heading-s">
        {name} {audit.isSample && <Tag kind="info">Sample</Tag>}
        {audit.isRemoved && <Tag kind="outline">Removed from your list</Tag>}
      </h3>
      {audit.period !== '' && <p className="govuk-body">{audit.period}</p>}
      {hasWords(audit) ? (
        <Words words={audit} name={name} />
      ) : (
        <p className="govuk-body">This version can make out no words in this audit.</p>
      )}
    </>
  );
}

type WordsProps = { readonly words: ReadableWords; readonly name: string };

function Words({ words, name }: WordsProps): ReactElement {
  return (
    <>
      <Details summary={`Read ${name}: ${describeCounts(words)}`}>
        <Items title="Answers" items={words.answers} />
        <Items title="Evidence" items={words.evidence} />
        <Items title="Actions" items={words.actions} />
      </Details>
      <div className="govuk-body">
        <CopyWords
          label="Copy all these words"
          which={name}
          boxLabel={`Words to copy (${name})`}
          text={formatReadableWords(words)}
        />
      </div>
    </>
  );
}

function describeCounts({ answers, evidence, actions }: ReadableWords): string {
  const counts = [
    { items: answers, one: 'answer', more: 'answers' },
    { items: evidence, one: 'item of evidence', more: 'items of evidence' },
    { items: actions, one: 'action', more: 'actions' },
  ];
  return counts
    .filter(({ items }) => items.length > 0)
    .map(({ items, one, more }) => countWords(items.length, one, more))
    .join(', ');
}

type ItemsProps = { readonly title: string; readonly items: readonly ReadableItem[] };

function Items({ title, items }: ItemsProps): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <>
      <h4 className="govuk-heading-s">{title}</h4>
      {items.map((item, place) => (
        <div key={place}>
          {item.title !== '' && (
            <h5 className="govuk-body">
              <strong>{item.title}</strong>
            </h5>
          )}
          {item.texts.map((text) => (
            <p key={text.field} className="govuk-body s11-kept-words">
              {nameField(text.field)}: {formatReadableText(text)}
            </p>
          ))}
        </div>
      ))}
    </>
  );
}
