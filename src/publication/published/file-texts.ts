import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { SourceTexts } from '../../analysis/text/source-texts.js';
import { TextSource } from '../../analysis/text/text-source.entity.js';
import type { Reader } from '../../shared/database/database.js';
import { rangesIn, withoutRanges } from '../withholding/passage-ranges.rules.js';
import type { PassagesWithheld } from '../withholding/withheld-parts.js';

/** A file whose text is wanted, with the passages that are withheld of its answer. */
export interface FileToRead {
  readonly versionId: string;
  readonly fileId: string;
  readonly passages: readonly PassagesWithheld[];
}

/** What published files say, without the passages that are withheld. */
@Injectable()
export class FileTexts {
  constructor(private readonly texts: SourceTexts) {}

  /** By version and file, as `keyOf` joins them; a file that has not been read has none. Two statements. */
  async of(via: Reader, files: readonly FileToRead[]): Promise<ReadonlyMap<string, string>> {
    if (files.length === 0) return new Map();
    const sources = await via.findBy(TextSource, {
      versionId: In([...new Set(files.map(({ versionId }) => versionId))]),
      attachmentId: In([...new Set(files.map(({ fileId }) => fileId))]),
      state: 'read',
      supersededAt: IsNull(),
    });
    const texts = await this.texts.textsOf(
      via,
      sources.map(({ id }) => id),
    );
    const found = new Map<string, string>();
    for (const { versionId, fileId, passages } of files) {
      const source = sources.find((each) => each.versionId === versionId && each.attachmentId === fileId);
      const own = passages.filter(({ decision }) => decision.attachmentId === fileId);
      const text = source && shownOf({ sourceId: source.id, text: texts.get(source.id) ?? '' }, own);
      if (text !== undefined) found.set(keyOf(versionId, fileId), text);
    }
    return found;
  }
}

export function keyOf(versionId: string, fileId: string): string {
  return `${versionId} ${fileId}`;
}

function shownOf(
  source: { readonly sourceId: string; readonly text: string },
  passages: readonly PassagesWithheld[],
): string | undefined {
  const ranges = rangesIn(source, passages);
  return ranges === null ? undefined : withoutRanges(source.text, ranges);
}
