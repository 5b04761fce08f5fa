import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
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
