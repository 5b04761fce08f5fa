import { Module } from '@nestjs/common';
import { PdfModule } from '../../shared/documents/pdf/pdf.module.js';
import { AccessDeciding } from '../access-request/access-deciding.service.js';
import { AccessDeskController } from '../access-request/access-desk.controller.js';
import { AccessLimits } from '../access-request/access-limits.js';
import { AccessPost } from '../access-request/access-post.js';
import { AccessRequestController } from '../access-request/access-request.controller.js';
import { AccessRequests } from '../access-request/access-requests.service.js';
import { AnswerReviewController } from '../review/answer-review.controller.js';
import { BulkPublishingService } from '../review/bulk-publishing.service.js';
import { ReviewQueueController } from '../review/review-queue.controller.js';
import { ReviewQueue } from '../review/review-queue.js';
import { ReviewedAnswers } from '../review/reviewed-answer.js';
import { RedactionMaker } from '../redaction/redaction-maker.js';
import { RedactionRequests } from '../redaction/redaction-requests.js';
import { SenderNotices } from '../withholding/sender-notices.js';
import { WithheldParts } from '../withholding/withheld-parts.js';
import { WithholdingService } from '../withholding/withholding.service.js';
import { AnswerParts } from './answer-parts.js';
import { DecisionGround } from './decision-ground.js';
import { FileTexts } from './file-texts.js';
import { PublishedAnswers } from './published-answers.js';
import { PublishedFiles } from './published-files.js';
import { PublishedTexts } from './published-texts.js';
import { PublishingService } from './publishing.service.js';
import { QuotableComments } from './quotable-comments.js';

/** Which answers the public sees and what of them; decided here, and read by every public page, file and feed. */
@Module({
  imports: [PdfModule],
  // The queue's own addresses before those of one answer.
  controllers: [ReviewQueueController, AnswerReviewController, AccessRequestController, AccessDeskController],
  providers: [
    AccessDeciding,
    AccessLimits,
    AccessPost,
    AccessRequests,
    AnswerParts,
    BulkPublishingService,
    ReviewQueue,
    ReviewedAnswers,
    DecisionGround,
    FileTexts,
    PublishedAnswers,
    PublishedFiles,
    PublishedTexts,
    PublishingService,
    QuotableComments,
    RedactionMaker,
    RedactionRequests,
    SenderNotices,
    WithheldParts,
    WithholdingService,
  ],
  exports: [PublishedAnswers, PublishingService, WithholdingService, WithheldParts, DecisionGround],
})
export class PublishedModule {}
