import { Injectable } from '@nestjs/common';
import { ConsultationReader, type ConsultationOutline } from '../../consultation/consultation-reader.js';
import type { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { IncomingMailService, type IncomingDetails } from '../../delivery/incoming/incoming-mail.service.js';
import type { MailPart } from '../../delivery/incoming/reading/read-mail.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { RegistrationService } from '../registration/registration.service.js';
import { ResponseVersion } from '../submission/response-version.entity.js';
import { BodyFinder, type BodyCandidate } from './body-finder.js';
import { HearingFinder, type HearingCandidate } from './hearing-finder.js';
import type { HearingSign } from './hearing-signs.rules.js';
import { mailAnswerPolicy } from './mail-answer.policy.js';
import { filesOf, type MailFile } from './mail-files.js';
import { MailForms, type FormInMail } from './mail-forms.js';
import { MailVerdict } from './mail-verdict.entity.js';
import { replyKindSignIn, type ReplyKindSign } from './reply-kind-signs.rules.js';
import { saidIn, type SaidText } from './said-text.rules.js';

/** What the person asks to see: a hearing other than the proposed one, and words to find a body by. */
export interface ProposalAsked {
  readonly hearingId: string;
  readonly sought: string;
}

/** The hearing that the mail would be an answer to, and what of the mail depends on it. */
export interface ProposedHearing {
  readonly outline: ConsultationOutline;
  /** Null when a person has chosen it and nothing in the mail speaks for it. */
  readonly sign: HearingSign | null;
  readonly bodies: readonly BodyCandidate[];
  readonly found: readonly Invitation[];
  /** The strongest candidate has answered before: the mail is likely to come in addition. */
  readonly hasAnswered: boolean;
  readonly forms: readonly FormInMail[];
}

/** A mail as the answer it could be (forslag til registrering). Nothing of it is stored: it is made again at each showing. */
export interface MailProposal {
  readonly details: IncomingDetails;
  readonly verdict: MailVerdict | null;
  /** What was made of the mail, if it is an answer already. */
  readonly answer: Pick<ResponseVersion, 'consultationId' | 'responseId'> | null;
  readonly hearings: readonly HearingCandidate[];
  readonly chosen: ProposedHearing | null;
  readonly said: SaidText;
  readonly kind: ReplyKindSign | null;
  readonly files: readonly MailFile[];
}

/** Proposes what answer a mail could be, for whoever may enter answers. Changes nothing. */
@Injectable()
export class MailProposals {
  constructor(
    private readonly database: Database,
    private readonly mails: IncomingMailService,
    private readonly consultations: ConsultationReader,
    private readonly registrations: RegistrationService,
    private readonly hearings: HearingFinder,
    private readonly bodies: BodyFinder,
    private readonly forms: MailForms,
  ) {}

  /** Throws `NotFound` for a mail of another host or a hearing that receives no answers, and `NotAllowed`. */
  async of(actor: PersonActor, mailId: string, asked: ProposalAsked): Promise<MailProposal> {
    const details = await this.mails.open(actor, mailId);
    if (!mailAnswerPolicy.mayDecide(actor, details.mail)) throw new NotAllowed('mailAnswer.decide');
    const verdict = await this.database.reader.findOneBy(MailVerdict, { mailId });
    const hearings = await this.hearings.candidates(details);
    const { text, parts } = contentOf(details);
    const said = saidIn(text);
    const files = filesOf(parts);
    return {
      details,
      verdict,
      answer: await this.answerOf(verdict),
      hearings,
      said,
      kind: files.some(({ isMeant }) => isMeant) ? null : replyKindSignIn(said.said),
      files,
      chosen: await this.proposed(actor, { details, hearings, files }, asked),
    };
  }

  private async answerOf(verdict: MailVerdict | null): Promise<ResponseVersion | null> {
    if (verdict === null || verdict.versionId === null) return null;
    return this.database.reader.findOneBy(ResponseVersion, { id: verdict.versionId });
  }

  private async proposed(
    actor: PersonActor,
    { details, hearings, files }: Pick<MailProposal, 'details' | 'hearings' | 'files'>,
    { hearingId, sought }: ProposalAsked,
  ): Promise<ProposedHearing | null> {
    const first = hearings.find(({ sign }) => sign !== null);
    const chosen = hearingId === '' ? first : hearings.find(({ consultation }) => consultation.id === hearingId);
    if (!chosen && hearingId !== '') throw new NotFound('consultation');
    if (!chosen) return null;
    const { id } = await this.consultations.findFor(actor, chosen.consultation.id, 'maySummarise');
    const outline = await this.consultations.outline(id);
    const bodies = await this.bodies.candidates(id, details);
    const [likely] = bodies;
    return {
      outline,
      sign: chosen.sign,
      bodies,
      found: await this.registrations.bodiesNamed(id, sought),
      hasAnswered: likely !== undefined && (await this.hasAnswered(likely.invitation.id)),
      forms: await this.forms.in(outline, contentOf(details).parts, files),
    };
  }

  private async hasAnswered(invitationId: string): Promise<boolean> {
    return this.database.reader.existsBy(ResponseVersion, { invitationId });
  }
}

/** The text and files of a mail; of one that is too large to be opened whole, the text of its beginning alone. */
function contentOf({ opened }: IncomingDetails): { readonly text: string; readonly parts: readonly MailPart[] } {
  if (!opened.mail) return { text: '', parts: [] };
  return { text: opened.mail.text, parts: opened.isWhole ? opened.mail.parts : [] };
}
