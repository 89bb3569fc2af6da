import { namaLengkap } from '../values/gelar.js'

interface Orang {
  nama: string
  gelar_depan?: string | null
  gelar_belakang?: string | null
}

/** A participant with titles, as the roster has them now. */
export const namaPeserta = (o: Orang): string =>
  namaLengkap({
    ...{ nama: o.nama, gelarDepan: o.gelar_depan ?? '', gelarBelakang: o.gelar_belakang ?? '' },
  })

/**
 * The name that stands on the paper: kept when the file is made (`isi.nama`), for the roster may be put
 * right afterwards. Certificates older than that show the roster.
 */
export const namaTercetak = (isi: { nama?: string }, o: Orang): string => isi.nama ?? namaPeserta(o)
