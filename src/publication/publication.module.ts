import { Global, Module } from '@nestjs/common';
import { CourseController } from './course/course.controller.js';
import { PublicCourses } from './course/public-courses.js';
import { ClosingModule } from './closing/closing.module.js';
import { OutletsModule } from './outlets.module.js';
import { OutcomeController } from './outcome/outcome.controller.js';
import { PublicPagesModule } from './pages/public-pages.module.js';
import { PublishedModule } from './published/published.module.js';
import { SubscriptionModule } from './subscription/subscription.module.js';

/**
 * What the public sees of a hearing: which answers are published, the summary, feeds and open data; and the letter that
 * closes it. Reads answers through what is published, and nothing of how comments were found.
 */
@Global()
@Module({
  imports: [PublishedModule, PublicPagesModule, OutletsModule, SubscriptionModule, ClosingModule],
  controllers: [OutcomeController, CourseController],
  providers: [PublicCourses],
  exports: [PublishedModule, PublicPagesModule, ClosingModule],
})
export class PublicationModule {}
