/** Someone who acts, with the seats they hold at this moment. Loaded once per request. */
export interface Pelaku {
  pegawaiId: string
  /** Full name with titles. */
  nama: string
  admin: boolean
  kursi: Kursi[]
  /** Works for another agency and holds no post here: only what is their own opens to them. */
  luar?: true
  /** Looks through these seats alone: what is for the person themselves is left out. */
  hanyaKursi?: true
}

/**
 * Roles of one person: a task with them is for whom it names, and no post carries them. Who asked for
 * something, and the direct superior of somebody.
 */
export const PERAN_ORANG: readonly string[] = ['pengaju', 'atasan-langsung']
/** Of those the one that goes with a post: who acts in the post of a superior acts as that superior. */
export const PERAN_WAKIL = 'atasan-langsung'

/** One seat: a post held as definitif, Plt. or Plh. Every record says which seat acted. */
export interface Kursi {
  /** Empty of who acts as themselves, on a task of their own; so are the other names. */
  pemangkuId: string
  jabatanId: string
  /** Name of the post, without the capacity. */
  jabatan: string
  unitId: string
  sifat: 'definitif' | 'plt' | 'plh'
  /** All roles this post carries. */
  peran: string[]
  /** Those of them that reach over the whole office (peran.lingkup = 'kantor'), not only its unit. */
  peranKantor: string[]
  /** Of an acting seat: its last day, `yyyy-mm-dd`. */
  sampai?: string | null
  /** Of an acting seat: whose post it is, if anybody's; by name and by id. */
  menggantikan?: string | null
  menggantikanId?: string | null
}

/** `Plh. Kepala BKPSDM`, as it is printed and recorded. */
export function sebutan(kursi: Pick<Kursi, 'sifat' | 'jabatan'>): string {
  const depan = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' }[kursi.sifat]
  return depan + kursi.jabatan
}
