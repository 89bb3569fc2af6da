export interface Unsur {
  /** `U1` to `U9`, in the order of PermenPANRB 14/2017. */
  kode: string
  nama: string
  tanya: string
  /** The words for 1, 2, 3 and 4. */
  jawab: readonly [string, string, string, string]
}

const butir = (nama: string, tanya: string, ...jawab: Unsur['jawab']) => ({ nama, tanya, jawab })

/** The nine elements every public service is asked about, with the question of the regulation's form. */
export const UNSUR: readonly Unsur[] = [
  butir(
    'Persyaratan',
    'Bagaimana kesesuaian persyaratan pelayanan dengan jenis pelayanannya?',
    ...(['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'] as const),
  ),
  butir(
    'Sistem, mekanisme, dan prosedur',
    'Bagaimana kemudahan prosedur pelayanan?',
    ...(['Tidak mudah', 'Kurang mudah', 'Mudah', 'Sangat mudah'] as const),
  ),
  butir(
    'Waktu penyelesaian',
    'Bagaimana kecepatan waktu dalam memberikan pelayanan?',
    ...(['Tidak cepat', 'Kurang cepat', 'Cepat', 'Sangat cepat'] as const),
  ),
  butir(
    'Biaya/tarif',
    'Bagaimana kewajaran biaya/tarif dalam pelayanan?',
    ...(['Sangat mahal', 'Cukup mahal', 'Murah', 'Gratis'] as const),
  ),
  butir(
    'Produk spesifikasi jenis layanan',
    'Bagaimana kesesuaian hasil pelayanan dengan yang tercantum dalam standar pelayanan?',
    ...(['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'] as const),
  ),
  butir(
    'Kompetensi pelaksana',
    'Bagaimana kemampuan petugas dalam pelayanan?',
    ...(['Tidak kompeten', 'Kurang kompeten', 'Kompeten', 'Sangat kompeten'] as const),
  ),
  butir(
    'Perilaku pelaksana',
    'Bagaimana kesopanan dan keramahan petugas?',
    ...([
      'Tidak sopan dan ramah',
      'Kurang sopan dan ramah',
      'Sopan dan ramah',
      'Sangat sopan dan ramah',
    ] as const),
  ),
  butir(
    'Penanganan pengaduan, saran, dan masukan',
    'Bagaimana penanganan pengaduan pengguna layanan?',
    ...([
      'Tidak ada',
      'Ada tetapi tidak berfungsi',
      'Berfungsi kurang maksimal',
      'Dikelola dengan baik',
    ] as const),
  ),
  butir(
    'Sarana dan prasarana',
    'Bagaimana kualitas sarana dan prasarana?',
    ...(['Buruk', 'Cukup', 'Baik', 'Sangat baik'] as const),
  ),
].map((u, i) => ({ kode: `U${i + 1}`, ...u }))

export const BANYAK_UNSUR = UNSUR.length
