import { formatDay } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import type { DocumentBlock } from '../../../shared/documents/writing/document-model.js';
import { markedDocument } from '../../../shared/documents/writing/marked-document.js';
import type { UmbrellaAccount, UmbrellaPassage, UmbrellaPlace, UmbrellaPoint } from '../summary-forms.types.js';
import { documentWords } from './document.words.js';

/** What an umbrella tells of its own hearing: place by place what members said, what was taken in, and where it went. */
export function* umbrellaBlocks(account: UmbrellaAccount | null, language: Language): Generator<DocumentBlock> {
  if (account === null) return;
  const t = documentWords[language];
  const { submittedOn, outerHearing: hearing, outerHost: host } = account;
  const sent = submittedOn === null ? [] : [t.sentOn(formatDay(submittedOn, language))];
  yield { kind: 'heading', level: 1, text: t.umbrella };
  yield { kind: 'paragraph', style: 'lead', text: [t.umbrellaText({ hearing, host }), ...sent].join(' ') };
  for (const place of account.places) yield* placeBlocks(place, language);
}

function* placeBlocks({ title, points, passages }: UmbrellaPlace, language: Language): Generator<DocumentBlock> {
  const t = documentWords[language];
  yield { kind: 'heading', level: 2, text: title };
  if (points.length > 0) {
    const columns = [
      { header: t.member, share: 2 },
      { header: t.point, share: 5 },
      { header: t.whatBecame, share: 4 },
    ];
    const rows = points.map((point) => [point.body, pointText(point, language), fateText(point, language)]);
    yield { kind: 'table', caption: t.points(title), columns, rows };
  }
  for (const passage of passages) yield* passageBlocks(passage, language);
}

function* passageBlocks(passage: UmbrellaPassage, language: Language): Generator<DocumentBlock> {
  const t = documentWords[language];
  const { number, text, from, dissenter, outcome } = passage;
  const heading = [t.passage(String(number)), dissenter === null ? null : t.dissentOf(dissenter)];
  yield { kind: 'heading', level: 3, text: heading.filter((part) => part !== null).join('. ') };
  yield* markedDocument(text, { under: 3 });
  const after = [from.length === 0 ? t.ownWords : t.madeFrom(from.join(', ')), ...outcome.map(t.outcomeOf)];
  yield { kind: 'paragraph', style: 'remark', text: after.join('\n') };
}

function pointText({ text, source, page }: UmbrellaPoint, language: Language): string {
  const where = [source, page === null ? '' : documentWords[language].pageNumber(String(page))];
  const said = where.filter((part) => part !== '').join(', ');
  return said === '' ? text : `${text}\n(${said})`;
}

/** How a point was treated, which passages it went into, and why it was left out. */
export function fateText({ fate, reason, wentTo }: UmbrellaPoint, language: Language): string {
  const t = documentWords[language];
  const went = wentTo.length === 0 ? '' : ` (${t.inPassages(wentTo.join(', '))})`;
  return [`${t[fate]}${went}`, reason].filter((line) => line !== null && line !== '').join('\n');
}
