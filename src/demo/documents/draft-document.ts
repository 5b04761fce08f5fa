import type { DocumentBlock, DocumentModel } from '../../shared/documents/writing/document-model.js';
import type { DraftContent, HearingContent } from '../content/index.js';

/** A draft as the file that is sent out: an introduction, and a heading for each chapter and recommendation. */
export function draftDocument(draft: DraftContent, hearing: HearingContent): DocumentModel {
  return {
    title: draft.title,
    language: 'nb',
    author: hearing.host,
    reference: hearing.caseNumber,
    blocks: [
      ...draft.introduction.map((text) => plain(text)),
      ...draft.chapters.flatMap((chapter) => [
        heading(1, chapter),
        plain(chapter.text),
        ...chapter.recommendations.flatMap((each) => [heading(2, each), plain(each.text)]),
      ]),
    ],
  };
}

/** Lists the sections of a draft from the top, as its outline has them. */
export function outlineOf(draft: DraftContent): readonly { level: number; number: string; title: string }[] {
  return draft.chapters.flatMap(({ number, title, recommendations }) => [
    { level: 1, number, title },
    ...recommendations.map((each) => ({ level: 2, number: each.number, title: each.title })),
  ]);
}

function plain(text: string): DocumentBlock {
  return { kind: 'paragraph', style: 'plain', text };
}

function heading(level: 1 | 2, section: { readonly number: string; readonly title: string }): DocumentBlock {
  return { kind: 'heading', level, text: `${section.number} ${section.title}` };
}
