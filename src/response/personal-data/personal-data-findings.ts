import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { findPersonalData, PERSONAL_DATA_KINDS } from '../../shared/language/personal-data/find-personal-data.js';
import type { Answer, ResponseVersion, VersionAttachment } from '../submission/response-version.entity.js';
import { PersonalDataFinding } from './personal-data-finding.entity.js';

const BATCH = 200;

/** One text of a version, as `PersonalDataFinding.source` names it. */
export interface SearchedText {
  readonly source: string;
  readonly text: string;
}

type OfVersion = Pick<ResponseVersion, 'id' | 'hostId'>;

/** Keeps what in a submitted version looks like personal data, for whoever registers it. */
@Injectable()
export class PersonalDataFindings {
  /** What was typed, and the names of the files; in the transaction that submits them. */
  async noteSubmitted(
    transaction: Transaction,
    version: OfVersion,
    answers: readonly Answer[],
    files: readonly VersionAttachment[],
  ): Promise<void> {
    await this.note(transaction, version, [
      ...answers.map(({ place, text }) => ({ source: `answer:${place}`, text })),
      ...files.map(({ attachmentId, filename }) => ({ source: `filename:${attachmentId}`, text: filename })),
    ]);
  }

  /** The text of a file, when it has been read. Noted again, it changes nothing. */
  async noteFile(transaction: Transaction, version: OfVersion, attachmentId: string, text: string): Promise<void> {
    await this.note(transaction, version, [{ source: `attachment:${attachmentId}`, text }]);
  }

  private async note(transaction: Transaction, version: OfVersion, texts: readonly SearchedText[]): Promise<void> {
    const rows = texts.flatMap(({ source, text }) =>
      countsIn(text).map(({ kind, count }) => ({
        id: newId(),
        hostId: version.hostId,
        versionId: version.id,
        source,
        kind,
        count,
      })),
    );
    for (let start = 0; start < rows.length; start += BATCH) {
      await transaction
        .createQueryBuilder()
        .insert()
        .into(PersonalDataFinding)
        .values(rows.slice(start, start + BATCH))
        .orIgnore()
        .updateEntity(false)
        .execute();
    }
  }
}

function countsIn(text: string): readonly Pick<PersonalDataFinding, 'kind' | 'count'>[] {
  const found = findPersonalData(text);
  return PERSONAL_DATA_KINDS.map((kind) => ({ kind, count: found.filter((each) => each.kind === kind).length })).filter(
    ({ count }) => count > 0,
  );
}
