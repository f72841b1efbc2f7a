import { feedbackSchema } from '../../src/domain/feedback/feedback.ts';
import kept from '../fixtures/feedback/v1.s11feedback.json';

/** The feedback that is kept as a file, for tests that run in a browser and read none. */
export const FEEDBACK = feedbackSchema.parse(kept);
