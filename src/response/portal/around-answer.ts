import { Injectable } from '@nestjs/common';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { calendarWords } from '../../consultation/deadline/deadline-calendar.words.js';
import { scopeRefusal } from '../../consultation/deadline/extension/extension.rules.js';
import { InquiryReader, type NewestInquiries } from '../../consultation/inquiry/inquiry-reader.js';
import { inquiryPart, type InquiryPart } from '../../consultation/inquiry/published-view.js';
import type { LinkActor } from '../../identity/access/actor.js';
import type { Language } from '../../shared/language/words.js';
import type { AnswerInHand } from '../answer-in-hand.js';
import { ExtensionRequestReader, type ExtensionRequestInView } from '../extension-request/extension-request-reader.js';
import { extensionRequestWords } from '../extension-request/extension-request.words.js';
import { requestPart, type RequestPart } from '../extension-request/request-part.js';

/** What stands around an answer: what has been asked about the hearing, and the body's wish for a later deadline. */
export interface AroundView {
  readonly inquiries: NewestInquiries;
  readonly request: ExtensionRequestInView | null;
  readonly mayAskExtension: boolean;
}

/** The same in words. */
export interface AroundPart {
  /** The deadline as a calendar file, or false when there is none to keep. */
  readonly calendar: { readonly href: string; readonly text: string } | false;
  readonly request: RequestPart;
  readonly withdraw: string;
  readonly inquiries: InquiryPart;
}

/** Reads what stands around an answer. */
@Injectable()
export class AroundAnswer {
  constructor(
    private readonly inquiries: InquiryReader,
    private readonly requests: ExtensionRequestReader,
  ) {}

  async find(link: LinkActor, { state }: Consultation): Promise<AroundView> {
    return {
      inquiries: await this.inquiries.newest(link.consultationId),
      request: await this.requests.lastOf(link.invitationId),
      mayAskExtension: link.maySubmit && scopeRefusal('one', state) === null,
    };
  }
}

export function aroundPart(view: AroundView, { outline, deadlineOn }: AnswerInHand, language: Language): AroundPart {
  const isTaking = outline.consultation.receivesAnswers;
  return {
    calendar: isTaking && deadlineOn !== null && { href: '/svar/frist.ics', text: calendarWords[language].toCalendar },
    request: requestPart(view.request, view.mayAskExtension, language),
    withdraw: extensionRequestWords[language].withdraw,
    inquiries: inquiryPart(view.inquiries, { href: '/svar/sporsmal', isTaking }, language),
  };
}
