/**
 * Header words of direct identifiers. A column whose label matches is named in the report of the reading,
 * with the kind only, and never loaded. Compared without case and punctuation, whole words.
 */
export const IDENTIFIER_HEADERS: Readonly<Record<string, readonly string[]>> = {
  name: ['nama', 'nama lengkap', 'nama anak', 'nama korban', 'nama pelapor', 'nama pelaku', 'nama ibu', 'nama ayah', 'nama orang tua', 'nama orangtua', 'nama wali', 'nama pengasuh', 'nama pengadu', 'pelapor', 'pengadu', 'nama petugas', 'nama pendamping', 'nama terlapor', 'name', 'full name', 'child name', 'victim name', 'reporter', 'reporter name', 'name of child', 'name of reporter', 'nama responden'],
  nik: ['nik', 'no nik', 'nomor nik', 'nik anak', 'nik korban', 'nik pelapor', 'no ktp', 'nomor ktp', 'ktp', 'nomor induk kependudukan', 'national id', 'id number'],
  'family-card': ['no kk', 'nomor kk', 'kk', 'kartu keluarga', 'no kartu keluarga', 'family card'],
  phone: ['no hp', 'nomor hp', 'hp', 'telepon', 'no telepon', 'nomor telepon', 'no telp', 'telp', 'no wa', 'whatsapp', 'nomor wa', 'handphone', 'kontak', 'phone', 'phone number', 'mobile', 'contact', 'no hp pelapor', 'telepon pelapor'],
  email: ['email', 'e mail', 'surel', 'alamat email', 'email pelapor'],
  address: ['alamat', 'alamat lengkap', 'alamat rumah', 'alamat korban', 'alamat pelapor', 'address', 'home address', 'rt rw'],
  'birth-date': ['tanggal lahir', 'tgl lahir', 'tempat tanggal lahir', 'ttl', 'date of birth', 'birth date', 'dob', 'tempat lahir'],
  insurance: ['no bpjs', 'nomor bpjs', 'bpjs', 'no kartu bpjs'],
  tax: ['npwp', 'no npwp', 'nomor npwp'],
  passport: ['paspor', 'no paspor', 'nomor paspor', 'passport', 'passport number'],
};
