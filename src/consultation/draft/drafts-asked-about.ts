import type { Reader } from '../../shared/database/database.js';
import { Consultation } from '../consultation.entity.js';
import { outerConsultations } from '../outer-consultations.js';
import { Draft } from './draft.entity.js';

/** The id of the hearing whose drafts a hearing asks about: its own, or the outermost of those that it answers in. */
export async function draftsHeldBy(via: Reader, consultationId: string): Promise<string> {
  const consultation = await via.findOneBy(Consultation, { id: consultationId });
  const outer = consultation ? await outerConsultations(via, consultation) : [];
  return outer.at(-1)?.id ?? consultationId;
}

/** True when the hearing asks about the draft: one of its own, or one that is seen through. */
export async function asksAbout(via: Reader, consultationId: string, draftId: string): Promise<boolean> {
  return via.existsBy(Draft, { id: draftId, consultationId: await draftsHeldBy(via, consultationId) });
}
