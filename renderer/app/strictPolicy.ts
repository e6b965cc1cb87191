/**
 * Imported before anything else. Zod builds its parsers with `new Function` where it can; under our
 * Content-Security-Policy even the attempt is a violation, so it is told not to try.
 */
import { config } from 'zod';

config({ jitless: true });
