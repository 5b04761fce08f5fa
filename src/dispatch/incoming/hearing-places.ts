import { Injectable, type OnModuleInit } from '@nestjs/common';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { SubjectPlaces, type SubjectPlace } from '../../delivery/incoming/subject-places.js';
import { Response } from '../../response/response.entity.js';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import { Database } from '../../shared/database/database.js';
import { addressWith } from '../../shared/web/pager.js';
import { SUBJECT } from '../dispatch-finder.js';
import { Dispatch } from '../dispatch.entity.js';

/** Tells the post office which hearing its messages are about, so that an answer by e-mail is entered where it belongs. */
@Injectable()
export class HearingPlaces implements OnModuleInit {
  constructor(
    private readonly places: SubjectPlaces,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.places.know(SUBJECT, async ({ subjectId, recipientRef }) => {
      const dispatch = await this.database.reader.findOneBy(Dispatch, { id: subjectId });
      return dispatch && this.ofHearing(dispatch.consultationId, recipientRef);
    });
    this.places.know('consultation', ({ subjectId }) => this.ofHearing(subjectId, ''));
    this.places.know('responseVersion', async ({ subjectId }) => {
      const version = await this.database.reader.findOneBy(ResponseVersion, { id: subjectId });
      const response = version && (await this.database.reader.findOneBy(Response, { id: version.responseId }));
      return response && this.ofHearing(response.consultationId, response.invitationId);
    });
  }

  private async ofHearing(id: string, invitationId: string): Promise<SubjectPlace | null> {
    const consultation = await this.database.reader.findOneBy(Consultation, { id });
    if (!consultation) return null;
    const body = await this.database.reader.findOneBy(Invitation, { id: invitationId, consultationId: id });
    const known = body === null ? {} : { sok: body.addressedName, invitation: body.id };
    return {
      title: consultation.title,
      href: consultationPath(id),
      registerHref: consultation.receivesAnswers
        ? addressWith(consultationPath(id, 'svar', 'ny'), { ...known, channel: 'email' })
        : null,
    };
  }
}
