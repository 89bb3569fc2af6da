import { cm } from './ooxml.js'

/** Width of the text on A4 with 3 cm left and 2 cm right. */
export const LEBAR = cm(16)
/** Where the heading of an attachment begins. */
export const TENGAH = cm(7.8)
/** Where a signature begins: leaves 9.2 cm, so that a long office name fits two lines. */
export const TANDA = cm(6.8)
