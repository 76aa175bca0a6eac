/** The window's first import: zod would otherwise compile its schemas with `new Function`, which its policy forbids. */
import { z } from 'zod';

z.config({ jitless: true });
