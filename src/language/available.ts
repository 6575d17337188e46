// Written by scripts/languages.mjs from the files beside it: edit nothing here.
import { language as en } from './en.js'
import { language as fr } from './fr.js'

/** Every language that has a file here, the default first. */
export const available = { en, fr }
