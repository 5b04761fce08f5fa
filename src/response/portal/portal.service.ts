import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ExtensionReader } from '../../consultation/deadline/extension/extension-reader.js';
import type { Extension } from '../../consultation/deadline/extension/extension.entity.js';
import { CorrectionReader, type CorrectionRow } from '../../consultation/draft/correction/correction-reader.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { Clock } from '../../shared/time/clock.js';
import { AnswersInHand, type AnswerInHand } from '../answer-in-hand.js';
import type { Response } from '../response.entity.js';
import { ResponseService } from '../response.service.js';
import { ResponseVersion } from '../submission/response-version.entity.js';
import { toBeSentOf } from '../submission/submission.service.js';

/** An answer of the body with the version that counts, or null when nothing is submitted. */
export interface StandingAnswer {
  readonly response: Response;
  readonly version: ResponseVersion | null;
}

/** Everything the portal page shows. */
export interface PortalView {
  readonly inHand: AnswerInHand;
  /** All standing answers of the body, one for each draft where they are answered separately. */
  readonly standing: readonly StandingAnswer[];
  /** Places with something typed, and files, that would be sent now. */
  readonly typedPlaces: number;
  readonly files: number;
  /** True when something is written that has not been sent. */
  readonly isUnsent: boolean;
  /** The extension that gave the body the deadline it has; null when it was never moved. */
  readonly extension: Extension | null;
  readonly corrections: readonly CorrectionRow[];
  readonly today: CalendarDay;
}

/** Reads what a body meets when it has opened its link. */
@Injectable()
export class PortalService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly answers: AnswersInHand,
    private readonly responses: ResponseService,
    private readonly extensions: ExtensionReader,
    private readonly corrections: CorrectionReader,
  ) {}

  async view(link: LinkActor, draftId: string | null): Promise<PortalView> {
    const inHand = await this.answers.find(link, draftId);
    const { response, content } = inHand;
    const toBeSent = toBeSentOf(inHand, response, content);
    const isAnything = toBeSent.replyKind !== null;
    return {
      inHand,
      standing: await this.standing(link),
      typedPlaces: toBeSent.answers.length,
      files: toBeSent.files.length,
      isUnsent: isAnything && toBeSent.digest !== response?.submittedDigest,
      extension: await this.extensions.holdingFor(inHand.invitation, inHand.deadlineOn),
      corrections: await this.corrections.of(link.consultationId),
      today: this.clock.today(),
    };
  }

  private async standing(link: LinkActor): Promise<readonly StandingAnswer[]> {
    const reader = this.database.reader;
    const responses = await this.responses.allStanding(reader, link.invitationId);
    const versions = await reader.findBy(ResponseVersion, { responseId: In(responses.map((response) => response.id)) });
    return responses.map((response) => ({
      response,
      version:
        versions.find((version) => version.responseId === response.id && version.number === response.currentVersion) ??
        null,
    }));
  }
}
