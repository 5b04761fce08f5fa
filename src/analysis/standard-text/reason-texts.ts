import { Injectable } from '@nestjs/common';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { typedFrom, typedText, type Typed } from '../../shared/web/form.js';
import type { Placement } from '../placement/placement.entity.js';
import { StandardTextService } from './standard-text.service.js';

/** Fills standard texts in to the forms of assessments, so that it works with script and without. */
@Injectable()
export class ReasonTexts {
  constructor(
    private readonly hearings: ConsultationReader,
    private readonly texts: StandardTextService,
  ) {}

  /** The same for many placements at once, none of which has a text yet. */
  async fillIn(consultation: Consultation, body: unknown): Promise<Typed> {
    const typed = typedFrom(body);
    const reason = await this.texts.putInto(
      consultation,
      typedText(typed, 'reason'),
      typedText(typed, 'standardText'),
      null,
    );
    return { ...typed, reason };
  }

  /** What was sent, with the standard text that was chosen put into the reason; see `StandardTextService.putInto`. */
  async fill({ consultationId, standardTextKey }: Placement, body: unknown): Promise<Typed> {
    const typed = typedFrom(body);
    const key = typedText(typed, 'standardText');
    if (key === '') return typed;
    const { consultation } = await this.hearings.outline(consultationId);
    const reason = await this.texts.putInto(consultation, typedText(typed, 'reason'), key, standardTextKey);
    return { ...typed, reason };
  }
}
