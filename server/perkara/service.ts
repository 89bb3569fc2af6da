/** What other rooms may use of this one. */
export { tolakDihentikan } from './henti/henti.js'
export { kunciPerkara, kunciPerkaraTugas, type PerkaraTerkunci } from './kunci.js'
export { konteks } from './konteks.js'
export { langkah } from './langkah.js'
export { laporkanKejadian, mulaiPerkara, type PerkaraBaru } from './mulai.js'
export { geserFakta } from './pewaktu.js'
export { barisRiwayat, catatRiwayat, oleh } from './riwayat.js'
export type { Kerja, Mesin } from './mesin.js'
