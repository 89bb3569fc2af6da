/** What other rooms may use of this one. */
export { muatPelaku, kursiKedaluwarsa, type KursiBermasa } from './pelaku.js'
export { buatSesi, pintuSesi } from './sesi.js'
export { buatTautanAwal } from './tautan-awal.js'
