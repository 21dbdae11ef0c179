package enum Journal {}
