import { Module } from '@nestjs/common';
import { PdfModule } from '../../shared/documents/pdf/pdf.module.js';
import { PrintController } from '../print/print.controller.js';
import { PrintFile } from '../print/print-file.service.js';
import { PrintListService } from '../print/print-list.service.js';
import { PostingController } from '../print/posting.controller.js';
import { PostingService } from '../print/posting.service.js';
import { ArrivalController } from './arrival.controller.js';
import { DispatchReopening } from './dispatch-reopening.js';
import { MendController } from './mend.controller.js';
import { MessageAccess } from './message-access.js';
import { MessageController } from './message.controller.js';
import { MessageListController } from './message-list.controller.js';
import { MessageListService } from './message-list.service.js';
import { MessageMendService } from './message-mend.service.js';
import { MessageReader } from './message-reader.js';
import { ResendController } from './resend.controller.js';
import { ResendManyController } from './resend-many.controller.js';

/** Single letters of a dispatch, by e-mail and on paper: what became of each, and mending. Begins no dispatch and ends none. */
@Module({
  imports: [PdfModule],
  controllers: [
    MessageListController,
    ResendManyController,
    MessageController,
    MendController,
    ResendController,
    ArrivalController,
    PrintController,
    PostingController,
  ],
  providers: [
    MessageAccess,
    DispatchReopening,
    MessageListService,
    MessageReader,
    MessageMendService,
    PrintListService,
    PrintFile,
    PostingService,
  ],
})
export class MessagesModule {}
