import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { Block } from '../../analysis/text/block.entity.js';
import { sourceTextOf } from '../../analysis/text/new-blocks.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { systemActor } from '../../identity/access/actor.js';
import { Host } from '../../identity/host/host.entity.js';
import { Attachment } from '../../response/attachment/attachment.entity.js';
import { Response } from '../../response/response.entity.js';
import { VersionAttachment } from '../../response/submission/response-version.entity.js';
import { Database, type Reader } from '../../shared/database/database.js';
import { PdfRenderer } from '../../shared/documents/pdf/pdf-renderer.js';
import { FileStore } from '../../shared/files/file-store.js';
import type { ClaimedJob } from '../../shared/jobs/job-queue.js';
import { Worker } from '../../shared/jobs/worker.js';
import { Clock } from '../../shared/time/clock.js';
import { rangesIn } from '../withholding/passage-ranges.rules.js';
import { passagesKeyOf, WithheldParts, type PassagesWithheld } from '../withholding/withheld-parts.js';
import { pageImageVariant } from './page-image-variant.js';
import { fieldsOf } from './painted-page.js';
import { RedactedVariant, type VariantFailure } from './redacted-variant.entity.js';
import { REDACT_JOB } from './redaction-requests.js';
import { redactionWords } from './redaction.words.js';
import { textVariantOf, type VariantTitle } from './text-variant.js';
import type { Range } from '../../analysis/text/coverage.rules.js';

/** A file that is to be made anew, with its text as it was read and what is taken out of it. */
interface Redaction {
  readonly variant: RedactedVariant;
  readonly attachment: Attachment;
  readonly blocks: readonly Block[];
  readonly ranges: readonly Range[];
  readonly title: VariantTitle;
}

type Made = { readonly bytes: Uint8Array } | { readonly failure: VariantFailure };

/**
 * Makes redacted variants, after the decision that asked for them. One whose decisions no longer hold is not made; done again
 * it changes nothing. Until it is there the file is withheld.
 */
@Injectable()
export class RedactionMaker implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly worker: Worker,
    private readonly withheld: WithheldParts,
    private readonly files: FileStore,
    private readonly renderer: PdfRenderer,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.worker.handle(REDACT_JOB, (job) => this.make(job));
  }

  async make({ key: id }: Pick<ClaimedJob, 'key'>): Promise<void> {
    const { reader } = this.database;
    const variant = await reader.findOneBy(RedactedVariant, { id });
    if (!variant || variant.state === 'made') return;
    const { passages } = await this.withheld.ofOne(reader, variant.responseId);
    const own = passages.filter(({ decision }) => decision.attachmentId === variant.attachmentId);
    if (own.length === 0 || passagesKeyOf(own) !== variant.passagesKey) return;
    const redaction = await this.redactionOf(reader, variant, own);
    await this.keep(variant, redaction === null ? { failure: 'passagesNotFound' } : await this.drawn(redaction));
  }

  private async drawn(redaction: Redaction): Promise<Made> {
    const { variant, blocks, ranges, title } = redaction;
    if (variant.method === 'pageImages') return this.pictured(redaction);
    return { bytes: (await this.renderer.render(textVariantOf(blocks, ranges, title))).bytes };
  }

  private async pictured({ attachment, blocks, ranges, title }: Redaction): Promise<Made> {
    const fields = fieldsOf(blocks, ranges);
    if (fields === null) return { failure: 'noPlaces' };
    const bytes = await this.files.read(attachment.sha256);
    const { language, host: author, createdAt } = title;
    const said = { title: redactionWords[language].title(title.attachmentNumber), author, language, createdAt };
    const made = await pageImageVariant({ bytes, mediaType: attachment.mediaType }, fields, said);
    return made === null ? { failure: 'notDrawn' } : { bytes: made };
  }

  /** From the reading that the newest decision was drawn in; null when passages of others are not found there. */
  private async redactionOf(
    via: Reader,
    variant: RedactedVariant,
    passages: readonly PassagesWithheld[],
  ): Promise<Redaction | null> {
    const sourceId = passages.at(-1)?.sourceId ?? '';
    const blocks = await via.find(Block, { where: { sourceId }, order: { position: 'ASC' } });
    const ranges = rangesIn({ sourceId, text: sourceTextOf(blocks) }, passages);
    const attachment = await via.findOneByOrFail(Attachment, { id: variant.attachmentId });
    if (ranges === null) return null;
    return { variant, attachment, blocks, ranges, title: await this.titleOf(via, variant) };
  }

  private async titleOf(via: Reader, { responseId, attachmentId, hostId }: RedactedVariant): Promise<VariantTitle> {
    const { invitationId } = await via.findOneByOrFail(Response, { id: responseId });
    const { languageForm: language } = await via.findOneByOrFail(Invitation, { id: invitationId });
    const { name: host } = await via.findOneByOrFail(Host, { id: hostId });
    const sent = await via.findOne(VersionAttachment, { where: { attachmentId }, order: { id: 'DESC' } });
    return { attachmentNumber: sent?.position ?? 1, host, language, createdAt: this.clock.now() };
  }

  private async keep(variant: RedactedVariant, made: Made): Promise<void> {
    const stored = 'bytes' in made ? await this.files.keep(made.bytes) : null;
    await this.database.write(async (transaction) => {
      if (stored) variant.becomeMade(stored, this.clock.now());
      else if ('failure' in made) variant.becomeFailed(made.failure);
      await transaction.save(RedactedVariant, variant);
      await this.audit.record(transaction, systemActor(variant.hostId), {
        action: `redactedVariant.${variant.state}`,
        objectType: 'redactedVariant',
        objectId: variant.id,
        changes: { sha256: variant.sha256, failure: variant.failure },
      });
    });
  }
}
