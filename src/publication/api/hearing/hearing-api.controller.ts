import { Get, Param, Query } from '@nestjs/common';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import { ExtensionReader } from '../../../consultation/deadline/extension/extension-reader.js';
import { RecipientReader } from '../../../consultation/recipient/recipient-reader.js';
import { HearingTopics } from '../../../consultation/topic/hearing-topics.js';
import { TOPICS } from '../../../consultation/topic/topics.js';
import { Settings } from '../../../shared/config/settings.js';
import { publicQueryFrom, STATUS_NAMES } from '../../pages/list/public-query.js';
import { ApiQuery } from '../api-query.js';
import { AlwaysAsked, ForPrograms } from '../api.decorators.js';
import { HearingLines } from './hearing-lines.js';
import type { HearingList, HearingResource } from './hearing-resource.js';
import { hearingResource } from './hearing-view.js';

/** The hearings that are held in public, and no other: who asks makes no difference here. */
@ForPrograms('api/v1/horinger')
export class HearingApiController {
  constructor(
    private readonly lines: HearingLines,
    private readonly reader: ConsultationReader,
    private readonly recipients: RecipientReader,
    private readonly moved: ExtensionReader,
    private readonly topics: HearingTopics,
    private readonly settings: Settings,
  ) {}

  @Get()
  @AlwaysAsked()
  async list(@Query() typed: unknown): Promise<HearingList> {
    const query = new ApiQuery(typed);
    // The public list passes over what it does not know; a program is told.
    query.choice('vis', STATUS_NAMES);
    query.choice('emne', TOPICS);
    return this.lines.find(publicQueryFrom(query.typed));
  }

  @Get(':id')
  @AlwaysAsked()
  async show(@Param('id') id: string): Promise<HearingResource> {
    const { host } = await this.reader.findPublic(id);
    return hearingResource({
      outline: await this.reader.outline(id),
      host,
      topics: await this.topics.of(id),
      lines: await this.recipients.lines(id),
      extensions: await this.moved.forAll(id),
      baseUrl: this.settings.baseUrl,
    });
  }
}
