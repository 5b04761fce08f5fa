import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SummaryForms } from '../../../report/forms/summary-forms.js';
import { SUMMARY_FORMATS } from '../../../report/forms/summary-forms.types.js';
import { Database } from '../../../shared/database/database.js';
import { newId } from '../../../shared/database/id.js';
import { Worker } from '../../../shared/jobs/worker.js';
import { PublicFormsQueue, PUBLIC_FORMS_JOB } from './public-forms-queue.js';
import { PublicSummaryForm } from './public-summary-form.entity.js';
import { PublishedSummaries } from './published-summaries.js';

/** How much was there when nothing was found to do: as long as it is the same, nothing has to be looked for. */
interface Seen {
  readonly changes: number;
  readonly publications: number;
  /** How many are being made, or wait to be: what comes of those is looked at when they are done. */
  readonly pending: number;
}

/**
 * Makes the files of published summaries anew whenever something of an answer is published or taken down: a file holds what
 * might be quoted when it was made, and is handed out for as long as that is what may be quoted, no longer.
 */
@Injectable()
export class PublicForms implements OnModuleInit {
  private quiet: Seen | null = null;

  constructor(
    private readonly database: Database,
    private readonly worker: Worker,
    private readonly summaries: PublishedSummaries,
    private readonly forms: SummaryForms,
    private readonly queue: PublicFormsQueue,
  ) {}

  onModuleInit(): void {
    this.worker.handle(PUBLIC_FORMS_JOB, ({ key }) => this.make(key));
    this.worker.everyTick(() => this.askForOutdated());
  }

  /** Makes the files of what is published now; nothing when they are there, or it was taken down meanwhile. */
  async make(consultationId: string): Promise<void> {
    const summary = await this.summaries.standing(consultationId);
    if (!summary || (await this.summaries.forms(summary)).length > 0) return;
    const { issueId, revision, language, number } = summary;
    const model = await this.summaries.modelOf(consultationId, summary);
    // Never as an umbrella's: its account of what the members said is not for everyone.
    const made = await this.forms.make({ model, language, number, reason: '', kind: 'summary' }, SUMMARY_FORMATS);
    await this.database.write(async (transaction) => {
      if (await transaction.existsBy(PublicSummaryForm, { issueId, revision })) return;
      const rows = made.map((form) => ({ ...form, id: newId(), consultationId, issueId, revision }));
      await transaction.insert(PublicSummaryForm, rows);
    });
  }

  /** Asks for the files of summaries where what may be quoted has changed. One statement as long as nothing has. */
  private async askForOutdated(): Promise<boolean> {
    const now = await this.seen();
    if (this.quiet?.changes === now.changes && this.quiet.publications === now.publications) return false;
    const outdated: { consultationId: string }[] = await this.database.reader.query(OUTDATED, [PUBLIC_FORMS_JOB]);
    if (outdated.length === 0) {
      if (now.pending === 0) this.quiet = now;
      return false;
    }
    await this.database.write(async (transaction) => {
      for (const { consultationId } of outdated) await this.queue.ask(transaction, consultationId);
    });
    return true;
  }

  private async seen(): Promise<Seen> {
    const [row]: Record<keyof Seen, string | number>[] = await this.database.reader.query(
      `SELECT (SELECT COUNT(*) FROM "publication_change") AS "changes",
        (SELECT COUNT(*) FROM "summary_publication") AS "publications",
        (SELECT COUNT(*) FROM "job" WHERE "kind" = $1 AND "state" IN ('queued', 'running')) AS "pending"`,
      [PUBLIC_FORMS_JOB],
    );
    return {
      changes: Number(row?.changes ?? 0),
      publications: Number(row?.publications ?? 0),
      pending: Number(row?.pending ?? 0),
    };
  }
}

/** Published last, with files of an earlier revision only; not where the work is under way or has been given up. */
const OUTDATED = `
SELECT p."consultationId" FROM "summary_publication" p JOIN "consultation" c ON c."id" = p."consultationId"
WHERE p."deed" = 'published' AND c."visibility" = 'public'
  AND NOT EXISTS (SELECT 1 FROM "summary_publication" n WHERE n."consultationId" = p."consultationId"
    AND (n."at" > p."at" OR (n."at" = p."at" AND n."id" > p."id")))
  AND NOT EXISTS (SELECT 1 FROM "public_summary_form" f WHERE f."issueId" = p."issueId"
    AND f."revision" = (SELECT COUNT(*) FROM "publication_change" r WHERE r."consultationId" = p."consultationId"))
  AND NOT EXISTS (SELECT 1 FROM "job" j WHERE j."kind" = $1 AND j."key" = p."consultationId"
    AND j."state" IN ('queued', 'running', 'failed'))
ORDER BY p."consultationId"`;
