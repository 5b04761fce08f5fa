import { InternalDeadlineController } from './internal-deadline.controller.js';
import { InternalDeadlineReader } from './internal-deadline-reader.js';
import { InternalDeadline } from './internal-deadline.service.js';
import { OuterDeadlineWatch } from './outer-deadline-watch.js';
import { MeetingController } from '../organ/meeting.controller.js';
import { MeetingService } from '../organ/meeting.service.js';
import { OrganReader } from '../organ/organ-reader.js';
import { OrganController } from '../organ/organ.controller.js';
import { OrganService } from '../organ/organ.service.js';

/** Who treats the answer, and when the members must have answered. */
export const treatmentProviders = [
  OrganReader,
  OrganService,
  MeetingService,
  InternalDeadlineReader,
  InternalDeadline,
  OuterDeadlineWatch,
];

export const treatmentControllers = [OrganController, MeetingController, InternalDeadlineController];
