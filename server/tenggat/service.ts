/** What other rooms may use of this one. */
export { bukaJam, type JamBaru } from './buka-jam.js'
export { ambilJam, lanjutkanJam, lepasJam } from './tangan.js'
export { jedaJam } from './jeda.js'
export { batalJam, tutupJam } from './tutup-jam.js'
export { sqlJam, uraiJam, type JamBerjalan } from './jam-berjalan.js'
export { bukaJanji, tutupJanji } from './janji.js'
export { keadaan, type Keadaan } from './keadaan.js'
export { geserPelatihan } from './geser-pelatihan.js'
