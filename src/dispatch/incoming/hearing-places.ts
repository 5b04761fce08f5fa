import { Injectable, type OnModuleInit } from '@nestjs/common';
import { consultationPath } from '../../consultation/consultation-crumbs.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { ResponseLink } from '../../consultation/invitation/response-link.entity.js';
import { SubjectPlaces, type SubjectPlace } from '../../delivery/incoming/subject-places.js';
import { Response } from '../../response/response.entity.js';
import { ResponseVersion } from '../../response/submission/response-version.entity.js';
import { Database } from '../../shared/database/database.js';
import { SUBJECT } from '../dispatch-finder.js';
import { Dispatch } from '../dispatch.entity.js';

/** Tells the post office which hearing its messages are about, so that whoever reads what came back can go there. */
@Injectable()
export class HearingPlaces implements OnModuleInit {
  constructor(
    private readonly places: SubjectPlaces,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.places.know(SUBJECT, async ({ subjectId }) => {
      const dispatch = await this.database.reader.findOneBy(Dispatch, { id: subjectId });
      return dispatch && this.ofHearing(dispatch.consultationId);
    });
    this.places.know('consultation', ({ subjectId }) => this.ofHearing(subjectId));
    this.places.know('responseLink', async ({ subjectId }) => {
      const link = await this.database.reader.findOneBy(ResponseLink, { id: subjectId });
      return link && this.ofHearing(link.consultationId);
    });
    this.places.know('responseVersion', async ({ subjectId }) => {
      const version = await this.database.reader.findOneBy(ResponseVersion, { id: subjectId });
      const response = version && (await this.database.reader.findOneBy(Response, { id: version.responseId }));
      return response && this.ofHearing(response.consultationId);
    });
  }

  private async ofHearing(id: string): Promise<SubjectPlace | null> {
    const consultation = await this.database.reader.findOneBy(Consultation, { id });
    return consultation && { title: consultation.title, href: consultationPath(id) };
  }
}
