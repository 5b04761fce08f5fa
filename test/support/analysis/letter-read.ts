import { writeDocx } from '../../../src/shared/documents/writing/write-docx.js';
import { Comment } from '../../../src/analysis/comment/comment.entity.js';
import { TextSource } from '../../../src/analysis/text/text-source.entity.js';
import type { PersonActor } from '../../../src/identity/access/actor.js';
import type { ResponseVersion } from '../../../src/response/submission/response-version.entity.js';
import type { AnalysisParts } from './analysis-on.js';
import { invite, openHearing, submitAnswer, type AnsweredHearing } from './answered-hearing.js';

/** A Word letter of plain paragraphs. */
export async function letterOf(...paragraphs: readonly string[]): Promise<Buffer> {
  return writeDocx({
    title: 'Høringssvar',
    language: 'nb',
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', style: 'plain', text })),
  });
}

/** One letter of one body, read and ready to be worked on. */
export interface LetterRead {
  readonly hearing: AnsweredHearing;
  readonly version: ResponseVersion;
  readonly source: TextSource;
  readonly text: string;
  /** A comment by its words, drawn by the summariser. */
  draw(words: string): Promise<Comment>;
}

/** A hearing where one body has answered with one letter. */
export async function letterRead(parts: AnalysisParts, ...paragraphs: readonly string[]): Promise<LetterRead> {
  const hearing = await openHearing(parts, parts.summariser);
  const body = await invite(parts, hearing, 'Bodø kommune');
  const content = await letterOf(...paragraphs);
  const version = await submitAnswer(parts, hearing, body, { files: [{ filename: 'svar.docx', content }] });
  await parts.reading.read(version.id);
  const { reader } = parts.database;
  const source = await reader.findOne(TextSource, { where: { versionId: version.id } });
  if (!source) throw new Error('The letter was not read');
  const text = await parts.texts.textOf(reader, source.id);
  return {
    hearing,
    version,
    source,
    text,
    draw: (words) => drawn(parts, parts.summariser, source, text, words),
  };
}

function drawn(
  parts: AnalysisParts,
  actor: PersonActor,
  source: TextSource,
  text: string,
  words: string,
): Promise<Comment> {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The letter does not say «${words}»`);
  const ref = { consultationId: source.consultationId, sourceId: source.id };
  return parts.comments.create(actor, ref, { start, end: start + words.length });
}
