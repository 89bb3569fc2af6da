import type { Knex } from 'knex'
import { Klien } from './klien.js'
import { SKJ } from './rencana-bantu.js'
import { bagianPelaksanaan } from './rencana-seed-jalan.js'

/**
 * The sentences of seed 003, Bagian I, II and IV, in their order, each with what proves it; they build on
 * each other. Bagian III is walked by the tests of the room of recommendations.
 */
export function kalimatSeed(
  db: Knex,
  pns: Klien,
  atasan: Klien,
): [kalimat: string, bukti: () => Promise<boolean>][] {
  const satu = async (materi: string) =>
    db('usulan_bangkom').where({ materi }).first('id', 'tahap', 'profil', 'alasan_putusan')
  const formulir = {
    ...{ jenisJabatan: 'pengawas', email: 'pns@kukar.example', pernyataan: 'on' },
    ...Object.fromEntries(Object.entries(SKJ).map(([no, l]) => [`skj.${no}`, String(l)])),
  }
  const usulan = (i: number, bentuk: string, materi: string, jp: string) =>
    Object.fromEntries(
      Object.entries({
        ...{ bentuk, materi, jp, hari: '1', tanggal: '19 Januari 2027', sumberDana: 'APBD' },
        ...{ anggaran: '2.500.000', lembaga: 'INIXINDO JOGJA' },
        alasan: 'untuk meningkatkan kompetensi',
      }).map(([n, v]) => [`usulan[${i}].${n}`, v]),
    )
  return [
    [
      '1. masuk lewat satu alamat; 2. login, lupa kata sandi',
      async () => {
        const tamu = new Klien(pns.app)
        const { ke } = await tamu.get('/rencana')
        const { teks } = await tamu.get(ke)
        const ada = [/name="namaPengguna"/, /type="password"/, /Lupa kata sandi/]
        return ke.startsWith('/masuk') && ada.every((a) => a.test(teks))
      },
    ],
    [
      '3. menu Pengajuan, Rekomendasi, Laporan, Verifikasi, Pemberitahuan, Ganti Password',
      async () => {
        const { teks } = await pns.get('/rencana')
        const menu = ['/rencana', '/rekomendasi', '/rencana/laporan', '/rencana/bawahan']
        const semua = [...menu, '/pemberitahuan', '/profil'].filter(
          (j) => !teks.includes(`href="${j}"`),
        )
        const buka = await Promise.all(menu.map((j) => pns.get(j)))
        const sandi = (await pns.get('/profil')).teks.includes('action="/profil/sandi"')
        return semua.length === 0 && sandi && buka.every((h) => h.status === 200)
      },
    ],
    [
      '3. Filter Tahun Diklat; counters Proses Verifikasi, Ditolak, Diterima',
      async () => {
        const { teks } = await pns.get('/rencana?tahun=2027')
        const ada = ['Proses verifikasi', 'Ditolak', 'Diterima'].every((c) => teks.includes(c))
        // and each leads to its list of that year
        return (
          ['verifikasi', 'ditolak', 'diterima'].every((t) =>
            teks.includes(`href="/rencana?tahap=${t}&amp;tahun=2027"`),
          ) && ada
        )
      },
    ],
    [
      '4. Pilih tahun, kemudian Tugas Belajar, Pelatihan Klasikal, atau Non Klasikal',
      async () => {
        const { teks } = await pns.get('/rencana')
        return ['tubel', 'klasikal', 'nonklasikal'].every((j) =>
          teks.includes(`/rencana/baru/2027/${j}`),
        )
      },
    ],
    [
      '5. jenis jabatan, SKJ 8 manajerial dan 1 sosial kultural dengan indikatornya',
      async () => {
        const { teks } = await pns.get('/rencana/baru/2027/klasikal')
        const sosial = teks.split('(sosial kultural)').length - 1
        const isian = [
          'jenisJabatan',
          'email',
          'nilaiKinerja',
          ...Object.keys(SKJ).map((n) => `skj.${n}`),
        ]
        if (!isian.every((n) => teks.includes(`name="${n}"`))) return false
        return teks.split('(manajerial)').length - 1 === 8 && sosial === 1
      },
    ],
    [
      '5. penilaian kinerja 1 sampai 100: di luar itu ditolak, isian tetap tampil',
      async () => {
        const h = await pns.form('/rencana/baru/2027/klasikal', {
          ...{ ...formulir, nilaiKinerja: '100,01' },
          ...usulan(0, 'KL10', 'Aplikasi e-label', '40'),
        })
        return h.status === 400 && h.teks.includes('Aplikasi e-label')
      },
    ],
    [
      '4. tahun yang direncanakan: tanggal di luarnya ditolak dengan nama kolomnya; Rp boleh ditulis',
      async () => {
        const h = await pns.form('/rencana/baru/2027/klasikal', {
          ...{ ...formulir, nilaiKinerja: '75.99' },
          ...usulan(0, 'KL10', 'Aplikasi e-label', '40'),
          ...{ 'usulan[0].tanggal': '31 Desember 2026', 'usulan[0].anggaran': 'Rp 2.500.000,00' },
        })
        return h.status === 400 && /31 Desember 2026 di luar tahun rencana 2027/.test(h.teks)
      },
    ],
    [
      '4. pendidikan formal (tubel) ditanyakan dengan katanya sendiri: program studi, perguruan tinggi',
      async () => {
        const [tubel, klasikal] = await Promise.all(
          ['tubel', 'klasikal'].map(async (j) => (await pns.get(`/rencana/baru/2027/${j}`)).teks),
        )
        const kata = /Jenjang dan program studi[\s\S]*Perguruan tinggi/
        return kata.test(tubel!) && !kata.test(klasikal!)
      },
    ],
    [
      '5. besaran biaya dan sumber pendanaan: yang bertentangan ditolak',
      async () => {
        const h = await pns.form('/rencana/baru/2027/klasikal', {
          ...{ ...formulir, nilaiKinerja: '75.99' },
          ...usulan(0, 'KL10', 'Aplikasi e-label', '40'),
          'usulan[0].sumberDana': 'Tanpa biaya',
        })
        return h.status === 400 && /tanpa biaya, tetapi anggarannya diisi/.test(h.teks)
      },
    ],
    [
      '5. lebih dari satu usulan; semua tersimpan sebagai Konsep',
      async () => {
        const h = await pns.form('/rencana/baru/2027/klasikal', {
          ...{ ...formulir, nilaiKinerja: '75,995' },
          ...usulan(0, 'KL10', 'Aplikasi e-label', '40'),
          ...usulan(1, 'KL11', 'PP 30 Tahun 2019', '5'),
          ...usulan(2, 'KL06', 'Manajemen ASN', '4'),
        })
        return h.status === 303 && (await satu('Manajemen ASN')).tahap === 'konsep'
      },
    ],
    [
      '5. format pembatas desimal: titik dan koma diterima, disimpan sama',
      async () => {
        const baca = async () => {
          const { json } = await pns.baca('/rencana/baru/2027/klasikal')
          return json.awal.nilaiKinerja
        }
        const { id } = await satu('Aplikasi e-label')
        const koma = await baca()
        await pns.form(`/rencana/${id}/ubah`, {
          ...{ ...formulir, nilaiKinerja: '90.99' },
          ...usulan(0, 'KL10', 'Aplikasi e-label', '40'),
        })
        return koma === 76 && (await baca()) === 90.99
      },
    ],
    [
      '5. ceklis pernyataan: tanpa itu tidak terkirim',
      async () => {
        const { id } = await satu('Manajemen ASN')
        const { pernyataan: _, ...tanpa } = { ...formulir, nilaiKinerja: '90.99' }
        await pns.form(`/rencana/${id}/ubah`, {
          ...{ ...tanpa, ...usulan(0, 'KL06', 'Manajemen ASN', '4') },
        })
        const h = await pns.form(`/rencana/${id}/kirim`)
        return h.status === 422 && (await satu('Manajemen ASN')).tahap === 'konsep'
      },
    ],
    [
      '6. daftar: instansi, atasan langsung, pencarian, tahap, Detail, Kirim, Edit, Hapus',
      async () => {
        const { id } = await satu('Aplikasi e-label')
        const daftar = (await pns.get('/rencana?jalur=klasikal&cari=e-label')).teks
        const rincian = (await pns.get(`/rencana/${id}`)).teks
        return (
          /Badan Kepegawaian[\s\S]*Bambang Supriyadi/i.test(daftar) &&
          daftar.includes(`href="/rencana/${id}"`) &&
          !daftar.includes('Manajemen ASN') &&
          [`/rencana/${id}/kirim`, `/rencana/${id}/ubah`, `/rencana/${id}/hapus`].every((j) =>
            rincian.includes(`"${j}"`),
          )
        )
      },
    ],
    [
      '6. masih ada yang perlu diperbaiki: Edit',
      async () => {
        const { id } = await satu('Aplikasi e-label')
        const { teks } = await pns.get(`/rencana/${id}/ubah`)
        const h = await pns.form(`/rencana/${id}/ubah`, {
          ...{ ...formulir, nilaiKinerja: '75.99' },
          ...usulan(0, 'KL10', 'Penyempurnaan e-label', '40'),
        })
        return teks.includes('Aplikasi e-label') && h.status === 303
      },
    ],
    [
      '6. tidak ingin dilanjutkan: Hapus',
      async () => {
        const { id } = await satu('Manajemen ASN')
        await pns.form(`/rencana/${id}/hapus`)
        return (await satu('Manajemen ASN')) === undefined
      },
    ],
    [
      '6. diteruskan ke verifikasi atasan melalui Kirim, dengan kesenjangannya saat itu',
      async () => {
        for (const m of ['Penyempurnaan e-label', 'PP 30 Tahun 2019'])
          await pns.form(`/rencana/${(await satu(m)).id}/kirim`)
        const { tahap, profil } = await satu('Penyempurnaan e-label')
        return tahap === 'verifikasi' && profil.nilaiKinerja === 75.99 && profil.standar === 2
      },
    ],
    [
      '7. Dialog Atasan dan Bawahan mendahului keputusan, dikatakan pada tugasnya',
      async () => {
        const { json } = await atasan.baca(`/rencana/${(await satu('Penyempurnaan e-label')).id}`)
        const { teks } = await atasan.get(`/tugas/${json.usulan.tugas.id}`)
        return /Didahului dialog atasan dan bawahan/.test(teks) && /Kesenjangan/.test(teks)
      },
    ],
    [
      '7. Verifikasi > pencarian > jenis > Filter Data > usulan bawahan',
      async () => {
        const cari = (s: string) => atasan.get(`/rencana/bawahan?${s}`)
        const ada = await cari('cari=e-label&jalur=klasikal&tahun=2027&tahap=verifikasi')
        const tidak = await cari('cari=e-label&jalur=tubel')
        return ada.teks.includes('Penyempurnaan e-label') && !/Penyempurnaan e-l/.test(tidak.teks)
      },
    ],
    [
      '7. rincian, kesenjangan, rencana lain, dan riwayat di sebelahnya',
      async () => {
        const { teks } = await atasan.get(`/rencana/${(await satu('Penyempurnaan e-label')).id}`)
        return /kesenjangan kinerja sedang/.test(teks) && teks.includes('PP 30 Tahun 2019')
      },
    ],
    [
      '7. wajib diberikan alasan baik diterima maupun ditolak',
      async () => {
        const jalur = `/rencana/${(await satu('Penyempurnaan e-label')).id}/putuskan`
        const tanpa = ['terima', 'tolak', 'kembalikan'].map((keputusan) =>
          atasan.form(jalur, { keputusan }),
        )
        return (await Promise.all(tanpa)).every((h) => h.status === 400)
      },
    ],
    [
      '7. Kembalikan ke Pengaju untuk Direvisi Kembali',
      async () => {
        const { id } = await satu('PP 30 Tahun 2019')
        const isi = { keputusan: 'kembalikan', alasan: 'JP melebihi lazimnya' }
        await atasan.form(`/rencana/${id}/putuskan`, isi)
        const tampak = await pns.get(`/rencana/${id}`)
        const tutup = await atasan.get(`/rencana/${id}`)
        const kirim = await pns.form(`/rencana/${id}/kirim`)
        const kabar = await pns.get('/pemberitahuan')
        return (
          /direvisi: JP melebihi/.test(tampak.teks) &&
          [tutup.status, kirim.status].join() === '404,422' &&
          /Dikembalikan: 1\. Mengirim usulan/.test(kabar.teks)
        )
      },
    ],
    [
      '7. beberapa sekaligus: yang tanpa alasan disebut namanya, juga bila baris di atasnya dibiarkan',
      async () => {
        const { id } = await satu('Penyempurnaan e-label')
        const daftar = (await atasan.get('/rencana/bawahan')).teks
        const h = await atasan.form('/rencana/bawahan', {
          ...{ 'butir[0].id': id, 'butir[0].keputusan': '', 'butir[0].alasan': '' },
          ...{ 'butir[4].id': id, 'butir[4].keputusan': 'terima', 'butir[4].alasan': '' },
        })
        return (
          /untuk meningkatkan kompetensi[\s\S]*Rencana 2027: \d usulan, \d+ JP/.test(daftar) &&
          h.status === 400 &&
          /Penyempurnaan e-label(&quot;|"): Alasan wajib diisi/.test(h.teks) &&
          /class="salah">Alasan wajib diisi/.test(h.teks)
        )
      },
    ],
    [
      '7. beberapa sekaligus, masing-masing dengan alasannya; pengaju membaca alasannya',
      async () => {
        const { id } = await satu('Penyempurnaan e-label')
        const isi = { 'butir[0].id': id, 'butir[0].keputusan': 'terima' }
        await atasan.form('/rencana/bawahan', { ...isi, 'butir[0].alasan': 'Sesuai kebutuhan' })
        const { teks } = await pns.get(`/rencana/${id}`)
        return /Diterima/.test(teks) && /Sesuai kebutuhan/.test(teks)
      },
    ],
    ...bagianPelaksanaan(db, pns, atasan, async () => (await satu('Penyempurnaan e-label')).id),
  ]
}
