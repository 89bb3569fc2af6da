/** Scans are looked at in one place, whoever brings them. */
export { jagaPindaian, kenaliPindaian, type Pindaian } from '../../platform/docx/pindaian.js'
