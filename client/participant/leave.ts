import { forgetAll } from '../lib/keep.ts';

// The browser was asked to leave: nothing of the workshop stays on this phone.
forgetAll();
