import { Injectable } from '@nestjs/common';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { Host } from '../../identity/host/host.entity.js';
import type { SummaryIssue } from '../../report/summary-issue.entity.js';
import type { SummaryModel } from '../../report/summary.model.js';
import { SummaryIssues } from '../../report/issuing/summary-issues.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { SummaryAddresses, type SummaryPages } from '../closing/summary-addresses.js';
import { IssuedOutcomes } from './issued-outcomes.js';
import type { Outcome } from './outcome.js';
import { outcomeOf } from './outcome.rules.js';

/** A body in a hearing, as the link it holds names it. */
export interface OutcomeAsked {
  readonly consultationId: string;
  readonly invitationId: string;
}

/** What a body is told of its answer. */
export interface OutcomeView {
  readonly consultation: Consultation;
  readonly host: Host;
  readonly body: string;
  readonly languageForm: LanguageForm;
  /** Null until a summary with a frozen model is issued. */
  readonly told: { readonly issue: SummaryIssue; readonly outcome: Outcome } | null;
  /** Where everyone reads the summary; null when it is not for everyone. */
  readonly pages: SummaryPages | null;
}

/** An issue's model is never changed, and is long to read: the last few that were asked for are kept at hand. */
const KEPT = 3;

/**
 * Tells a body what became of its answer, out of the frozen model of the newest issued summary and of nothing else: what
 * staff think today is not told before it is issued.
 */
@Injectable()
export class OutcomeReader {
  private readonly kept = new Map<string, Promise<SummaryModel>>();

  constructor(
    private readonly database: Database,
    private readonly issued: IssuedOutcomes,
    private readonly issues: SummaryIssues,
    private readonly addresses: SummaryAddresses,
  ) {}

  /** Throws `NotFound` for a body of another hearing. */
  async of({ consultationId, invitationId }: OutcomeAsked): Promise<OutcomeView> {
    const { reader } = this.database;
    const invitation = await reader.findOneBy(Invitation, { id: invitationId, consultationId });
    if (!invitation) throw new NotFound('invitation');
    const consultation = await reader.findOneByOrFail(Consultation, { id: consultationId });
    const issue = await this.issued.newest(consultationId);
    return {
      consultation,
      host: await reader.findOneByOrFail(Host, { id: consultation.hostId }),
      body: invitation.addressedName,
      languageForm: invitation.languageForm,
      told: issue && { issue, outcome: await this.outcome(reader, issue, invitationId) },
      pages: await this.addresses.of(consultation),
    };
  }

  private async outcome(reader: Reader, issue: SummaryIssue, invitationId: string): Promise<Outcome> {
    const joint = await reader.query<{ versionId: string }[]>(
      `SELECT o."versionId" FROM "on_behalf" o WHERE o."consultationId" = $1 AND o."invitationId" = $2 ORDER BY o."id"`,
      [issue.consultationId, invitationId],
    );
    const jointVersionIds = new Set(joint.map(({ versionId }) => versionId));
    return outcomeOf(await this.modelOf(issue), { invitationId, jointVersionIds });
  }

  private modelOf({ id, consultationId, number }: SummaryIssue): Promise<SummaryModel> {
    const model = this.kept.get(id) ?? this.issues.modelOf(consultationId, number);
    this.kept.delete(id);
    this.kept.set(id, model);
    // A reading that failed is tried again by whoever asks next.
    model.catch(() => this.kept.delete(id));
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return model;
  }
}
