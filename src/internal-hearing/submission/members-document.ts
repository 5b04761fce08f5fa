import type { Host } from '../../identity/host/host.entity.js';
import { answeredParts } from '../../response/answer-content-view.js';
import type { SheetPart } from '../../response/answer-sheet.js';
import { markedBlocks } from '../../response/receipt/document/marked-blocks.js';
import type { PdfBlock, PdfContent } from '../../shared/documents/pdf/pdf-content.js';
import { formatDay } from '../../shared/language/format.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { answerLetterWords } from './answer-letter.words.js';
import type { MemberContent } from './member-answers.js';

/** What the attached answers of members are printed from. */
export interface MembersMatter {
  readonly host: Pick<Host, 'name'>;
  readonly hearing: string;
  /** The parts of the form that the outer answer is about. */
  readonly parts: readonly SheetPart[];
  readonly contents: readonly MemberContent[];
  readonly language: LanguageForm;
  readonly at: Date;
}

/**
 * The answers of the chosen members as one document: what each typed about what the outer answer is about. It names the
 * bodies and not the persons, nor their addresses: they wrote to the umbrella.
 */
export function membersDocument({ host, hearing, parts, contents, language, at }: MembersMatter): PdfContent {
  const words = answerLetterWords[language];
  const title = words.membersTitle(host.name);
  return {
    title,
    language,
    author: host.name,
    createdAt: at,
    header: { left: host.name, right: title, pages: 'from-second' },
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', text: words.membersText(hearing) },
      ...contents.flatMap((content) => memberBlocks(content, parts, language)),
    ],
  };
}

function memberBlocks(
  { member, version, answers, files }: MemberContent,
  parts: readonly SheetPart[],
  language: LanguageForm,
): readonly PdfBlock[] {
  const words = answerLetterWords[language];
  const places = new Set(parts.flatMap((part) => part.fields).map(({ place }) => place));
  const here = answers.filter(({ place }) => places.has(place));
  const rows = [
    { label: words.submittedOn, value: formatDay(version.receivedOn, language) },
    ...(files.length === 0
      ? []
      : [{ label: words.attachedFiles, value: files.map(({ filename }) => filename).join('\n') }]),
  ];
  return [
    { kind: 'heading', level: 2, text: member.name },
    { kind: 'definitions', rows },
    ...(here.length === 0 ? [{ kind: 'paragraph', text: words.onlyFiles } as const] : []),
    ...answeredParts(parts, here, language).flatMap(partBlocks),
  ];
}

function partBlocks({ title, places }: ReturnType<typeof answeredParts>[number]): readonly PdfBlock[] {
  return [
    { kind: 'heading', level: 3, text: title },
    ...places.flatMap(({ label, choice, written }): readonly PdfBlock[] => [
      { kind: 'heading', level: 4, text: label },
      ...(choice === false ? [] : [{ kind: 'paragraph', text: [{ text: choice, weight: 'strong' }] } as const]),
      ...markedBlocks(written),
    ]),
  ];
}
