import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, TextColumn } from '../../shared/database/columns.js';
import { Consultation } from '../consultation.entity.js';
import type { Topic } from './topics.js';

/** That a hearing is about a topic (emne), so that it is found by whoever looks for that. */
@Entity('hearing_topic')
@Index('ux_hearing_topic', ['consultationId', 'topic'], { unique: true })
@Index('ix_hearing_topic_topic', ['topic', 'consultationId'])
export class HearingTopic {
  @IdColumn() id!: string;
  @TextColumn() @ForeignKey(() => Consultation, { name: 'fk_hearing_topic_consultation' }) consultationId!: string;
  @TextColumn() topic!: Topic;
}
