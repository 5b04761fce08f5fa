import type { DocumentBlock, DocumentModel } from '../../../shared/documents/writing/document-model.js';
import type { Language } from '../../../shared/language/words.js';
import { reportWords } from '../../report.words.js';
import type { SummaryModel } from '../../summary.model.js';
import type { UmbrellaAccount } from '../summary-forms.types.js';
import {
  bodyBlocks,
  citationBlocks,
  headBlocks,
  methodBlocks,
  questionBlocks,
  unplacedBlocks,
} from './around-blocks.js';
import { Citations } from './citations.js';
import { PlaceBlocks } from './place-blocks.js';
import { umbrellaBlocks } from './umbrella-blocks.js';

/** A summary with what stands around it, ready to be written. */
export interface WritableSummary {
  readonly model: SummaryModel;
  readonly language: Language;
  /** Why what is undecided or uncited is issued all the same. */
  readonly reason: string;
  readonly number: number | null;
  readonly account: UmbrellaAccount | null;
  readonly writtenAt: Date;
}

/** The summary as a document: contents, who answered, then part by part, the citations, and the list of all bodies. */
export function summaryDocument(summary: WritableSummary): DocumentModel {
  const { model, language, writtenAt } = summary;
  const t = reportWords[language];
  return {
    title: t.documentTitle(model.title),
    language,
    author: model.host,
    writtenAt,
    ...(model.caseNumber === '' ? {} : { reference: `${t.reference} ${model.caseNumber}` }),
    blocks: {
      *[Symbol.iterator]() {
        yield* headBlocks(model, summary.number, language);
        yield { kind: 'tableOfContents' };
        yield { kind: 'pageBreak' };
        yield* summaryBody(summary);
      },
    },
  };
}

/** The summary less its head and contents, which a template of one's own has in its own way. */
export function* summaryBody({ model, language, reason, account }: WritableSummary): Generator<DocumentBlock> {
  const citations = new Citations(model);
  const places = new PlaceBlocks(citations, language);
  yield* methodBlocks(model, reason, language);
  yield* umbrellaBlocks(account, language);
  for (const part of model.parts) yield* places.part(part);
  yield* questionBlocks(model, language);
  yield* unplacedBlocks(model, language);
  yield* citationBlocks(citations, language);
  yield* bodyBlocks(model, language);
}
