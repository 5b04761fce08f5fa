import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { AnswerService, type AnswerView } from '../answers/answer.service.js';
import { VersionSender } from '../confirmation/version-sender.entity.js';
import { PersonalDataFinding } from '../personal-data/personal-data-finding.entity.js';
import { Response } from '../response.entity.js';
import { ResponseVersion } from '../submission/response-version.entity.js';
import { ResponseCorrection } from './response-correction.entity.js';

const MOST_SHOWN = 50;

/** The same file in the answer of another body. */
export interface SameFile {
  readonly filename: string;
  readonly body: string;
  readonly responseId: string;
}

/** One answer with all that whoever registers it asks about. */
export interface RegisteringView {
  readonly answer: AnswerView;
  readonly sender: VersionSender | null;
  readonly findings: readonly PersonalDataFinding[];
  readonly sameFiles: readonly SameFile[];
  /** Other answers of the same body and scope that stand, with their version that counts. */
  readonly others: readonly { readonly response: Response; readonly version: ResponseVersion }[];
  /** What has been corrected, of this answer or by moving another here. */
  readonly corrections: readonly ResponseCorrection[];
  /** The hearings of the answers that the corrections name. */
  readonly placesOf: ReadonlyMap<string, string>;
}

/** Reads one answer for whoever registers it; a constant number of statements. */
@Injectable()
export class RegisteringService {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationReader,
    private readonly answers: AnswerService,
  ) {}

  /** For whoever may summarise the hearing. Throws `NotFound` for what has not been submitted. */
  async view(person: PersonActor, consultationId: string, responseId: string): Promise<RegisteringView> {
    await this.consultations.findFor(person, consultationId, 'maySummarise');
    const answer = await this.answers.view(person, consultationId, responseId);
    const { reader } = this.database;
    const { version } = answer.written;
    const corrections = await reader.find(ResponseCorrection, {
      where: [{ responseId }, { otherResponseId: responseId, kind: 'moved' }],
      order: { at: 'ASC', id: 'ASC' },
      take: MOST_SHOWN,
    });
    return {
      answer,
      sender: await reader.findOneBy(VersionSender, { versionId: version.id }),
      findings: await reader.find(PersonalDataFinding, {
        where: { versionId: version.id },
        order: { source: 'ASC', kind: 'ASC' },
        take: MOST_SHOWN,
      }),
      sameFiles: await this.sameFiles(version),
      others: await this.others(answer.response),
      corrections,
      placesOf: await this.placesOf(corrections),
    };
  }

  private async sameFiles(version: ResponseVersion): Promise<readonly SameFile[]> {
    return this.database.reader.query(
      `SELECT DISTINCT own."filename", i."addressedName" AS "body", w."responseId", i."sortKey"
       FROM "version_attachment" own
       JOIN "version_attachment" same ON same."sha256" = own."sha256"
       JOIN "response_version" w ON w."id" = same."versionId"
       JOIN "response" r ON r."id" = w."responseId" AND r."state" = 'submitted' AND r."currentVersion" = w."number"
       JOIN "invitation" i ON i."id" = w."invitationId"
       WHERE own."versionId" = $1 AND w."consultationId" = $2 AND w."invitationId" <> $3
       ORDER BY i."sortKey", w."responseId" LIMIT ${String(MOST_SHOWN)}`,
      [version.id, version.consultationId, version.invitationId],
    );
  }

  private async others({ id, invitationId, scope }: Response): Promise<RegisteringView['others']> {
    const { reader } = this.database;
    const responses = await reader.find(Response, {
      where: { invitationId, scope, id: Not(id), state: 'submitted' },
      order: { ordinal: 'ASC' },
      take: MOST_SHOWN,
    });
    const versions = await reader.findBy(ResponseVersion, { responseId: In(responses.map((each) => each.id)) });
    return responses.map((response) => {
      const { id: responseId, currentVersion } = response;
      const version = versions.find((each) => each.responseId === responseId && each.number === currentVersion);
      if (!version) throw new NotFound('response');
      return { response, version };
    });
  }

  private async placesOf(corrections: readonly ResponseCorrection[]): Promise<ReadonlyMap<string, string>> {
    const ids = corrections.flatMap(({ responseId, otherResponseId }) => [responseId, otherResponseId ?? responseId]);
    const responses = await this.database.reader.findBy(Response, { id: In(ids) });
    return new Map(responses.map(({ id, consultationId }) => [id, consultationId]));
  }
}
