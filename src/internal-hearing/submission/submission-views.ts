import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { In } from 'typeorm';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Signatory } from '../../consultation/signatory.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { shownFilename } from '../../response/attachment/filename.js';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { FileStore } from '../../shared/files/file-store.js';
import type { Language } from '../../shared/language/words.js';
import { Clock } from '../../shared/time/clock.js';
import { letterFilename } from './answer-letter.js';
import { SubmissionGrounds } from './submission-grounds.js';
import type { SubmissionView } from './submission.page.js';

/** Gathers what the page shows, and hands out the letters that were sent. */
@Injectable()
export class SubmissionViews {
  constructor(
    private readonly database: Database,
    private readonly grounds: SubmissionGrounds,
    private readonly hearings: ConsultationReader,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  async of(person: PersonActor, consultationId: string): Promise<SubmissionView> {
    const ground = await this.grounds.of(person, consultationId, 'mayRead');
    const versionIds = ground.earlier.map(({ outerVersionId }) => outerVersionId);
    const versions = await this.database.reader.findBy(ResponseVersion, { id: In(versionIds) });
    const signatories = await this.database.reader.find(Signatory, {
      where: { consultationId },
      order: { position: 'ASC', id: 'ASC' },
    });
    return {
      ground,
      signatories,
      versions: new Map(versions.map((version) => [version.id, version])),
      maySend: await this.hearings.may(person, ground.consultation, 'mayEdit'),
      today: this.clock.today(),
    };
  }

  /** The letter of a submission of a hearing that the person may read; `NotFound` for an answer without one. */
  async letterOf(
    person: PersonActor,
    consultationId: string,
    submissionId: string,
    language: Language,
  ): Promise<{ readonly content: Readable; readonly filename: string }> {
    const { earlier, outer } = await this.grounds.of(person, consultationId, 'mayRead');
    const submission = earlier.find(({ id }) => id === submissionId);
    if (!submission?.letterSha256) throw new NotFound('letter');
    const about = outer.drafts.find(({ draft }) => draft.id === submission.draftId);
    const filename = shownFilename(letterFilename({ draftTitle: about?.draft.title ?? null, language }));
    return { content: await this.files.stream(submission.letterSha256), filename };
  }
}
